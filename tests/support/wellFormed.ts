import { SaxesParser } from 'saxes';

/** An element as it was read: its name and its attributes. */
export interface Read {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
}

/** Every element of an XML text, in order, and all its text. Throws where it is not well-formed, or names a prefix that it did not bind. */
export function readXml(xml: string): { readonly elements: readonly Read[]; readonly text: string } {
  const parser = new SaxesParser({ xmlns: true });
  const elements: Read[] = [];
  let text = '';
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ name, attributes }) => {
    const values = Object.entries(attributes).map(([key, { value }]) => [key, value] as const);
    elements.push({ name, attributes: Object.fromEntries(values) });
  });
  parser.on('text', (some) => {
    text += some;
  });
  parser.write(xml).close();
  return { elements, text };
}
