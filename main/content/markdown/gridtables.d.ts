/** The package ships without types. */
declare module '@adobe/remark-gridtables' {
  const remarkGridTables: (this: import('unified').Processor, options?: Record<string, never>) => undefined
  export default remarkGridTables
}
