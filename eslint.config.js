/** Lint: what the compiler cannot see. Layout is prettier's business, layers are dependency-cruiser's. */
import jsxA11y from 'eslint-plugin-jsx-a11y'
import reactHooks from 'eslint-plugin-react-hooks'
import { globalIgnores } from 'eslint/config'
import tseslint from 'typescript-eslint'

const TYPES = ['shared', 'main', 'main/content-frame', 'renderer', 'preload', 'scripts', 'tests']

/** SQL belongs in `*.repository.ts` and `main/db`: a statement elsewhere is a rule reaching past its repository. */
const SQL =
  /^\s*(SELECT\s[\s\S]+\sFROM\s|INSERT\s+(OR\s+\w+\s+)?INTO\s|UPDATE\s+\w+\s+SET\s|DELETE\s+FROM\s|CREATE\s+(TABLE|INDEX|VIRTUAL|TRIGGER|UNIQUE)\s|ALTER\s+TABLE\s|PRAGMA\s)/
    .source
const noSql = [
  { selector: `Literal[value=/${SQL}/]`, message: 'SQL lives in *.repository.ts and main/db.' },
  { selector: `TemplateElement[value.raw=/${SQL}/]`, message: 'SQL lives in *.repository.ts and main/db.' },
]

export default tseslint.config(
  globalIgnores([
    'node_modules',
    'out',
    'dist',
    '.cache',
    'coverage',
    'test-results',
    'playwright-report',
    // Other people's shapes, written down.
    '**/*.d.ts',
    'main/demo-course',
    'tests/support/fixtures',
  ]),
  {
    files: ['**/*.ts', '**/*.tsx'],
    extends: [tseslint.configs.strictTypeChecked],
    languageOptions: {
      parserOptions: {
        project: TYPES.map((folder) => `${folder}/tsconfig.json`),
        tsconfigRootDir: import.meta.dirname,
      },
    },
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    rules: {
      // `== null` is the one short way to say “neither null nor undefined”.
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      'no-console': 'error',
      'no-eval': 'error',
      'no-unsafe-finally': 'error',
      'no-fallthrough': 'error',
      'no-restricted-syntax': ['error', ...noSql],
      'prefer-const': 'error',
      '@typescript-eslint/consistent-type-imports': ['error', { disallowTypeAnnotations: false }],
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-non-null-assertion': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
      // A number or a flag in a message reads as meant.
      '@typescript-eslint/restrict-template-expressions': [
        'error',
        { allowNumber: true, allowBoolean: true },
      ],
      // `() => socket.close()` and `return refuse('404')` are how handlers are written here.
      '@typescript-eslint/no-confusing-void-expression': 'off',
      // Event handlers of React and Node take async functions; a rejected one is caught by the app's own net.
      '@typescript-eslint/no-misused-promises': [
        'error',
        { checksVoidReturn: { attributes: false, arguments: false, properties: false } },
      ],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      // An interface's implementation may be async by contract and have nothing to await.
      '@typescript-eslint/require-await': 'off',
      // Guards at the edge look needless to the compiler: what arrives there is not what the types say.
      '@typescript-eslint/no-unnecessary-condition': 'off',
      // Branded numbers and generics of one use document themselves.
      '@typescript-eslint/no-unnecessary-type-parameters': 'off',
      '@typescript-eslint/unified-signatures': 'off',
      // `Promise.withResolvers<void>()` is no mistake.
      '@typescript-eslint/no-invalid-void-type': 'off',
      // `() => void queries.invalidate()` says that nobody waits.
      '@typescript-eslint/no-meaningless-void-operator': 'off',
      // A page's oldest ways (the copy command, a frame's scrolling) have no newer ones that do the same.
      '@typescript-eslint/no-deprecated': 'off',
      // `[...text]` is by code point, which is what is meant where it stands.
      '@typescript-eslint/no-misused-spread': 'off',
      // unified's plugins are called with a `this`, and syntax trees are edited in place.
      '@typescript-eslint/no-this-alias': 'off',
      '@typescript-eslint/no-dynamic-delete': 'off',
      // What was caught is thrown on, whatever it is.
      '@typescript-eslint/only-throw-error': 'off',
      '@typescript-eslint/triple-slash-reference': 'off',
      // Services are closures: their methods know no `this`.
      '@typescript-eslint/unbound-method': 'off',
    },
  },
  {
    files: ['renderer/**/*.tsx', 'renderer/**/*.ts'],
    extends: [jsxA11y.flatConfigs.recommended],
    plugins: { 'react-hooks': reactHooks },
    rules: {
      // The plugin's other rules are the React Compiler's, which does not run here.
      'react-hooks/rules-of-hooks': 'error',
      'react-hooks/exhaustive-deps': 'error',
      'no-restricted-globals': [
        'error',
        { name: 'require', message: 'The renderer knows no Node.' },
        { name: 'process', message: 'The renderer knows no Node.' },
      ],
      'no-restricted-properties': [
        'error',
        { object: 'document', property: 'write', message: 'It bypasses React and the CSP nonce.' },
      ],
    },
  },
  {
    // Where SQL is at home.
    files: ['main/**/*.repository.ts', 'main/db/**/*.ts', 'tests/**/*.ts'],
    rules: { 'no-restricted-syntax': 'off' },
  },
  {
    // Programs that talk to a terminal.
    files: ['scripts/**/*.ts', 'main/cli/**/*.ts', 'main/hosts/*/*.ts', 'tests/**/*.ts'],
    rules: { 'no-console': 'off' },
  },
  {
    // Tests poke at what may be missing and build half-objects on purpose.
    files: ['tests/**/*.ts', 'tests/**/*.tsx'],
    rules: {
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
      '@typescript-eslint/no-unsafe-argument': 'off',
      '@typescript-eslint/no-unsafe-call': 'off',
      '@typescript-eslint/no-unsafe-return': 'off',
      '@typescript-eslint/no-empty-function': 'off',
      '@typescript-eslint/no-unsafe-class-instance-assignment': 'off',
    },
  },
)
