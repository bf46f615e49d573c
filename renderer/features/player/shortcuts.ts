/** Keys of the player. Data only: the help dialog lists them, `use-player-shortcuts.ts` binds them. */
import { shortcutGroup } from '../../ui/shortcuts.ts'

export const playerShortcuts = shortcutGroup('player.shortcuts', {
  togglePlay: { keys: ['space', 'k'], label: 'player.play-pause' },
  back: { keys: ['arrowleft'], label: 'player.key-back-5' },
  forward: { keys: ['arrowright'], label: 'player.key-forward-5' },
  backMore: { keys: ['j'], label: 'player.key-back-10' },
  forwardMore: { keys: ['l'], label: 'player.key-forward-10' },
  slower: { keys: ['<'], label: 'player.key-slower' },
  faster: { keys: ['>'], label: 'player.key-faster' },
  mute: { keys: ['m'], label: 'player.key-mute' },
  captions: { keys: ['c'], label: 'player.key-captions' },
  fullscreen: { keys: ['f'], label: 'player.fullscreen' },
  pip: { keys: ['i'], label: 'player.pip' },
  start: { keys: ['home'], label: 'player.key-start' },
  end: { keys: ['end'], label: 'player.key-end' },
  percent: { keys: ['0', '1', '2', '3', '4', '5', '6', '7', '8', '9'], label: 'player.key-percent' },
  frameBack: { keys: [','], label: 'player.key-frame-back' },
  frameForward: { keys: ['.'], label: 'player.key-frame-forward' },
})

/** Where the lesson is what plays. */
export const mediaMarkShortcuts = shortcutGroup('annotations.shortcuts-media', {
  note: { keys: ['n'], label: 'annotations.key-n-media' },
  bookmark: { keys: ['b'], label: 'annotations.key-b-media' },
})
