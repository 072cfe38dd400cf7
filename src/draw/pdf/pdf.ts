import type { Measure } from '../sheet.ts';
import { pixelsAPoint } from '../slide/sizes.ts';
import type { Slide } from '../slide/slide.ts';
import { toFace } from './face.ts';
import { addFace, addUnseen } from './fonts.ts';
import { createInk, type Ink, paintShape } from './ink.ts';
import { createObjects, num, type PdfObjects, type Ref, textString } from './objects.ts';
import { type Cut, createTypesetter, type PaintedText, type Typesetter } from './type.ts';

export interface PdfOptions {
  readonly title: string;
  /** WOFF files of the font by cut, the most common script first. None: all text is painted as pictures. */
  readonly fonts: ReadonlyMap<Cut, readonly Uint8Array[]>;
  readonly measure: Measure;
  /** Paints what no font file can set: undefined where it cannot. */
  readonly paintText: Parameters<typeof createTypesetter>[0]['paintText'];
}

/**
 * Slides as the pages of a PDF, each 7.5 inches high: lines and shapes as vectors, text as text that can be searched
 * and copied. Slides without a ground give pages without one. A font file that cannot be read throws.
 */
export function toPdf(
  slides: readonly Slide[],
  { title, fonts, measure, paintText }: PdfOptions,
): Uint8Array {
  const objects = createObjects();
  const images = new Map<string, Ref>();
  const alphas = new Map<string, string>();
  const typesetter = createTypesetter({
    faces: new Map(Array.from(fonts, ([cut, files]) => [cut, files.map(toFace)] as const)),
    measure,
    paintText,
    addImage: (painted) => {
      const name = `Text${images.size}`;
      images.set(name, addImage(objects, painted));
      return name;
    },
  });
  const nameOfAlpha = (opacity: number): string => {
    const value = num(Math.max(0, Math.min(1, opacity)));
    const name = alphas.get(value) ?? `/Alpha${alphas.size}`;
    alphas.set(value, name);
    return name;
  };
  const contents = slides.map((slide) => {
    const content = contentOf(slide, createInk(nameOfAlpha), typesetter);
    return objects.stream(Uint8Array.from(content, (letter) => letter.charCodeAt(0)));
  });
  const fontRefs = [
    ...typesetter.used().map((used) => `/${used.name} ${addFace(objects, used)}`),
    ...typesetter.unseen().map((letters, i) => `/Unseen${i} ${addUnseen(objects, letters)}`),
  ];
  const imageRefs = Array.from(images, ([name, ref]) => `/${name} ${ref}`);
  const states = Array.from(alphas, ([value, name]) => `${name} << /ca ${value} /CA ${value} >>`);
  const resources = objects.add(
    `<< ${entry('Font', fontRefs)} ${entry('XObject', imageRefs)} ${entry('ExtGState', states)} >>`,
  );
  const pages = objects.reserve();
  const kids = slides.map(({ size }, i) => {
    const [width, height] = [size.width, size.height].map((side) => num(side / pixelsAPoint(size)));
    return objects.add(
      `<< /Type /Page /Parent ${pages} /MediaBox [0 0 ${width} ${height}] /Group << /S /Transparency /CS /DeviceRGB >> /Resources ${resources} /Contents ${contents[i]} >>`,
    );
  });
  objects.put(pages, `<< /Type /Pages /Kids [${kids.join(' ')}] /Count ${kids.length} >>`);
  const root = objects.add(
    `<< /Type /Catalog /Pages ${pages} /ViewerPreferences << /DisplayDocTitle true >> >>`,
  );
  const info = objects.add(`<< /Title ${textString(title)} /Creator ${textString('Coterie')} >>`);
  return objects.file(root, info);
}

function contentOf({ size, groups }: Slide, ink: Ink, typesetter: Typesetter): string {
  const scale = 1 / pixelsAPoint(size);
  // From here on y runs down, as on the slide.
  ink.write(`${num6(scale)} 0 0 ${num6(-scale)} 0 ${num(size.height * scale)} cm 1 j`);
  for (const { marks, opacity } of groups) {
    for (const mark of marks) {
      if (mark.kind === 'text') typesetter.set(ink, mark, opacity);
      else paintShape(ink, mark, opacity);
    }
  }
  return ink.content();
}

const num6 = (value: number): string => value.toFixed(6);

function entry(name: string, refs: readonly string[]): string {
  return `/${name} << ${refs.join(' ')} >>`;
}

/** Colours and their opacity, apart, as PDF has them. */
function addImage(objects: PdfObjects, { columns, rows, pixels }: PaintedText): Ref {
  const count = columns * rows;
  const colours = new Uint8Array(count * 3);
  const alpha = new Uint8Array(count);
  for (let i = 0; i < count; i++) {
    colours.set(pixels.subarray(4 * i, 4 * i + 3), 3 * i);
    alpha[i] = pixels[4 * i + 3] ?? 0;
  }
  const size = `/Type /XObject /Subtype /Image /Width ${columns} /Height ${rows} /BitsPerComponent 8`;
  const mask = objects.stream(alpha, `${size} /ColorSpace /DeviceGray`);
  return objects.stream(colours, `${size} /ColorSpace /DeviceRGB /SMask ${mask}`);
}
