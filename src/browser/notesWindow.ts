/** An empty second window for the speaker, dressed; undefined where the browser refuses one. */
export function openNotesWindow(): Window | undefined {
  const page = open('', 'coterie-notes', 'popup,width=760,height=560');
  if (page === null) return undefined;
  page.document.title = 'Speaker’s notes · Coterie';
  page.document.documentElement.lang = 'en';
  // Its policy is ours, which lets no style in by text; a sheet that belongs to the window is let in.
  const sheet = new (page as Window & typeof globalThis).CSSStyleSheet();
  sheet.replaceSync(STYLE);
  page.document.adoptedStyleSheets = [sheet];
  page.document.body.replaceChildren();
  return page;
}

const STYLE = `
  body { margin: 0; background: #12161b; color: #eef1f2; font: 20px/1.5 "Source Sans 3 Variable", system-ui, sans-serif; }
  main { display: grid; grid-template-rows: auto auto 1fr auto; gap: 12px; min-height: 100vh; box-sizing: border-box; padding: 24px 32px; }
  header { display: flex; gap: 24px; color: #aeb8bd; font-variant-numeric: tabular-nums; }
  header strong { color: #eef1f2; }
  h1 { margin: 0; font-size: 26px; line-height: 1.2; }
  h2 { margin: 0; font-size: 16px; color: #aeb8bd; }
  p { margin: 0; }
  .note { font-size: 24px; white-space: pre-line; overflow: auto; }
  footer { border-top: 1px solid #3f4c52; padding-top: 12px; }
`;
