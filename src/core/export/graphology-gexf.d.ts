/** The writer alone: the package's entry needs a page for its parser, and has no types for this file. */
declare module 'graphology-gexf/common/writer.js' {
  import type { write } from 'graphology-gexf';

  const writer: typeof write;
  export default writer;
}
