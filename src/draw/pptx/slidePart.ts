import type { PersonId } from '#core/model/document.ts';
import type { Mark, MarkGroup } from '../marks.ts';
import type { Measure } from '../sheet.ts';
import { scaleGroups } from '../slide/scale.ts';
import type { Slide } from '../slide/slide.ts';
import { lineOf } from '../slide/type.ts';
import type { Theme } from '../theme.ts';
import { HEAD, SPACES, tree } from './parts.ts';
import { type Anchor, arcShape, areaShape, boxShape, discShape, type Label, tieShape } from './shapes.ts';
import { blockShape, type Scale, textShape, titleShape } from './text.ts';
import { SLIDE_HEIGHT, solid } from './xml.ts';

type Text = Extract<Mark, { kind: 'text' }>;
type Disc = Extract<Mark, { kind: 'disc' }>;
type Tie = Extract<Mark, { kind: 'tie' }>;

export interface SlidePartOptions {
  readonly names: ReadonlyMap<PersonId, string>;
  readonly measure: Measure;
  readonly title: string;
  /** Comes by Morph; else there is no transition. */
  readonly morphs: boolean;
}

/** Groups that other parts of a slide stand for: its background and its heading. Halos become a glow. */
const HEADING = ['caption', 'filters'];
const ELSEWHERE = new Set(['ground', 'bands', 'title', ...HEADING]);

export function slidePart(slide: Slide, options: SlidePartOptions): string {
  const units = SLIDE_HEIGHT / slide.size.height;
  const writer = createWriter(slide, options, { units, points: 540 / slide.size.height });
  const groups = slide.groups.filter(({ name }) => !ELSEWHERE.has(name)).map(merged);
  const scaled = scaleGroups(groups, units);
  // Ties name their persons by number, so all numbers are given before anything is written.
  for (const group of scaled) writer.number(group);
  const shapes = groups.flatMap((group, i) => writer.shapesOf(group, scaled[i] ?? group));
  const ground = slide.groups.find(({ name }) => name === 'ground')?.marks[0];
  const background =
    ground?.kind === 'box' ? `<p:bg><p:bgPr>${solid(ground.fill)}<a:effectLst/></p:bgPr></p:bg>` : '';
  return `${HEAD}<p:sld ${SPACES}><p:cSld>${background}${tree(writer.heading() + shapes.join(''))}</p:cSld><p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr>${options.morphs ? MORPH : ''}</p:sld>`;
}

/** As PowerPoint writes it; programs that do not know Morph fade. */
const MORPH =
  '<mc:AlternateContent xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"><mc:Choice xmlns:p159="http://schemas.microsoft.com/office/powerpoint/2015/09/main" Requires="p159"><p:transition spd="slow" xmlns:p14="http://schemas.microsoft.com/office/powerpoint/2010/main" p14:dur="2000"><p159:morph option="byObject"/></p:transition></mc:Choice><mc:Fallback><p:transition spd="slow"><p:fade/></p:transition></mc:Fallback></mc:AlternateContent>';

/** A disc on a casing of its own shape is one shape with an edge: one thing to take hold of. */
function merged(group: MarkGroup): MarkGroup {
  const marks: Mark[] = [];
  for (const mark of group.marks) {
    const before = marks.at(-1);
    if (isCasingOf(before, mark)) marks[marks.length - 1] = withEdge(mark, before);
    else marks.push(mark);
  }
  return { ...group, marks };
}

function isCasingOf(before: Mark | undefined, mark: Mark): before is Disc {
  if (before?.kind !== 'disc' || mark.kind !== 'disc' || before.person === undefined) return false;
  const isPlain = before.stroke === undefined && mark.stroke === undefined;
  return (
    isPlain && before.person === mark.person && before.shape === mark.shape && before.r - mark.r < mark.r
  );
}

function withEdge(mark: Mark, casing: Disc): Mark {
  if (mark.kind !== 'disc' || casing.fill === undefined) return mark;
  const width = casing.r - mark.r;
  return { ...mark, r: mark.r + width / 2, stroke: casing.fill, width };
}

const titled = (name: string): string => `${name.charAt(0).toUpperCase()}${name.slice(1)}`;

function createWriter(slide: Slide, { names, measure, title }: SlidePartOptions, scale: Scale) {
  const anchors = new Map<PersonId, Anchor>();
  const halos = halosOf(slide);
  const used = new Map<string, number>();
  // 1 is the tree itself, 2 the title.
  let last = 2;
  const next = (): number => ++last;
  const once = (name: string): string => {
    const count = (used.get(name) ?? 0) + 1;
    used.set(name, count);
    return count === 1 ? name : `${name} ${count}`;
  };
  const nameOf = (person: PersonId): string => names.get(person) ?? person;

  const labelFor = (part: string, person: PersonId | undefined, what: string): Label => {
    const name = person === undefined ? part : `!!${nameOf(person)}, ${what}`;
    return { id: next(), name: once(name) };
  };
  const tied = (mark: Tie, part: string, opacity: number): string => {
    // In one order on every slide, whichever way the tie was drawn.
    const [a, b] = [...(mark.between ?? [])].sort().map(nameOf);
    const name = once(a === undefined ? part : `!!${a} – ${b}`);
    return tieShape({ id: next(), name }, mark, opacity, (person) => anchors.get(person));
  };
  const marked = (mark: Disc, part: string, opacity: number): string => {
    const { person } = mark;
    const anchor = person === undefined ? undefined : anchors.get(person);
    if (person === undefined || anchor?.disc !== mark)
      return discShape(labelFor(part, person, 'mark'), mark, opacity);
    const name = nameOf(person);
    return discShape({ id: anchor.id, name: `!!${name}`, description: name }, mark, opacity);
  };
  const pictured = (mark: Exclude<Mark, Text>, { name, opacity }: MarkGroup): string => {
    const part = titled(name);
    switch (mark.kind) {
      case 'area':
        return areaShape(labelFor(part, undefined, ''), mark, opacity);
      case 'box':
        return boxShape(labelFor(part, undefined, ''), mark, opacity);
      case 'arc':
        return arcShape(labelFor(part, mark.person, 'ring'), mark, opacity);
      case 'tie':
        return tied(mark, part, opacity);
      case 'disc':
        return marked(mark, part, opacity);
    }
  };
  const written = (mark: Text, { name, opacity }: MarkGroup): readonly string[] => {
    if (mark.halo > 0 || mark.text.trim() === '') return [];
    const label = labelFor(`${titled(name)}: ${mark.text}`, mark.person, 'name');
    const glow = mark.person === undefined ? undefined : halos.get(mark.person);
    return [textShape(label, { ...mark, opacity: mark.opacity * opacity }, scale, measure, glow)];
  };

  return {
    /** The first disc of everybody is what they are called by, and what their ties hold on to. */
    number: ({ marks }: MarkGroup): void => {
      for (const mark of marks) {
        if (mark.kind === 'disc' && mark.person !== undefined && !anchors.has(mark.person))
          anchors.set(mark.person, { id: next(), disc: mark });
      }
    },
    shapesOf: (plain: MarkGroup, scaled: MarkGroup): readonly string[] =>
      plain.marks.flatMap((mark, i) => {
        if (mark.kind === 'text') return written(mark, plain);
        const large = scaled.marks[i];
        return large === undefined || large.kind === 'text' ? [] : [pictured(large, plain)];
      }),
    heading: (): string => {
      const { width, height } = slide.size;
      const size = height / 30;
      // A slide whose title is left out keeps one above it, for outline and screen readers.
      const [first = outOfSight(size, slide.theme), ...more] = linesOf(slide, 'title');
      const blocks = HEADING.flatMap((name) => {
        const [line, ...rest] = linesOf(slide, name);
        if (line === undefined) return [];
        return [blockShape({ id: next(), name: titled(name) }, [line, ...rest], width, scale)];
      });
      return [titleShape({ id: 2, name: 'Title' }, title, [first, ...more], width, scale), ...blocks].join(
        '',
      );
    },
  };
}

function linesOf({ groups }: Slide, part: string): readonly Text[] {
  const marks = groups.find(({ name }) => name === part)?.marks ?? [];
  return marks.filter((mark): mark is Text => mark.kind === 'text');
}

function outOfSight(size: number, theme: Theme): Text {
  return lineOf('', size, -2 * size, { size, weight: 640, fill: theme.ink });
}

/** What each name stands on: the colour of its halo. */
function halosOf({ groups }: Slide): ReadonlyMap<PersonId, string> {
  const marks = groups.flatMap((group) => group.marks);
  return new Map(
    marks.flatMap((mark) =>
      mark.kind === 'text' && mark.halo > 0 && mark.person !== undefined ? [[mark.person, mark.fill]] : [],
    ),
  );
}
