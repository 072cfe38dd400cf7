/** A picture is a function without arguments whose answer is an SVG, as text. */
type Picture = () => string | Promise<string>;

export interface Shown {
  readonly name: string;
  /** The file that holds how it should look, from the root of the project. */
  readonly snapshot: string;
  readonly draw: Picture;
}

const files = import.meta.glob<Readonly<Record<string, Picture>>>('/tests/**/*.picture.ts', { eager: true });

/** Every function that a `*.picture.ts` anywhere in the tests exports: at once an example, a page and a test. */
export const PICTURES: readonly Shown[] = Object.entries(files).flatMap(([path, exported]) => {
  const folder = path.slice(0, path.lastIndexOf('/'));
  const file = path.slice(folder.length + 1).replace('.picture.ts', '');
  return Object.entries(exported).map(([name, draw]) => ({
    name: `${file}: ${name}`,
    snapshot: `${folder}/pictures/${file}-${name}.svg`,
    draw,
  }));
});

/** As a file that can be compared: numbers to a hundredth, one element a line. */
export function toSnapshot(svg: string): string {
  return `${svg
    .replace(/-?\d+\.\d{3,}/g, (number) => String(Number(Number(number).toFixed(2))))
    .replace(/></g, '>\n<')}\n`;
}
