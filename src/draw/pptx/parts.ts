import { rgb } from 'd3';
import { escapeXml } from '../svg.ts';
import type { Theme } from '../theme.ts';
import { SLIDE_HEIGHT } from './xml.ts';

/** The parts that are alike in every deck of ours (ECMA-376, PresentationML). */

export const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
export const SPACES =
  'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" xmlns:p="http://schemas.openxmlformats.org/presentationml/2006/main"';
const KINDS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const TYPES = 'application/vnd.openxmlformats-officedocument.presentationml';

/** Relationships are numbered rId1, rId2 … in the order given. */
export function relationships(targets: readonly (readonly [kind: string, target: string])[]): string {
  const all = targets.map(
    ([kind, target], i) =>
      `<Relationship Id="rId${i + 1}" Type="${kind.includes(':') ? kind : `${KINDS}/${kind}`}" Target="${target}"/>`,
  );
  return `${HEAD}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${all.join('')}</Relationships>`;
}

export const CORE_KIND =
  'http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties';

export function contentTypes(slides: number): string {
  const parts: readonly (readonly [part: string, type: string])[] = [
    ['/ppt/presentation.xml', `${TYPES}.presentation.main+xml`],
    ['/ppt/slideMasters/slideMaster1.xml', `${TYPES}.slideMaster+xml`],
    ['/ppt/slideLayouts/slideLayout1.xml', `${TYPES}.slideLayout+xml`],
    ['/ppt/notesMasters/notesMaster1.xml', `${TYPES}.notesMaster+xml`],
    ['/ppt/theme/theme1.xml', 'application/vnd.openxmlformats-officedocument.theme+xml'],
    ['/ppt/theme/theme2.xml', 'application/vnd.openxmlformats-officedocument.theme+xml'],
    ['/docProps/core.xml', 'application/vnd.openxmlformats-package.core-properties+xml'],
    ['/docProps/app.xml', 'application/vnd.openxmlformats-officedocument.extended-properties+xml'],
    ...Array.from(
      { length: slides },
      (_, i) => [`/ppt/slides/slide${i + 1}.xml`, `${TYPES}.slide+xml`] as const,
    ),
    ...Array.from(
      { length: slides },
      (_, i) => [`/ppt/notesSlides/notesSlide${i + 1}.xml`, `${TYPES}.notesSlide+xml`] as const,
    ),
  ];
  const overrides = parts.map(([part, type]) => `<Override PartName="${part}" ContentType="${type}"/>`);
  return `${HEAD}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${overrides.join('')}</Types>`;
}

/** Relationships: the master, the notes' master, the theme, then the slides. */
export function presentation(slides: number, width: number): string {
  const ids = Array.from({ length: slides }, (_, i) => `<p:sldId id="${256 + i}" r:id="rId${i + 4}"/>`);
  return `${HEAD}<p:presentation ${SPACES} saveSubsetFonts="1"><p:sldMasterIdLst><p:sldMasterId id="2147483648" r:id="rId1"/></p:sldMasterIdLst><p:notesMasterIdLst><p:notesMasterId r:id="rId2"/></p:notesMasterIdLst><p:sldIdLst>${ids.join('')}</p:sldIdLst><p:sldSz cx="${width}" cy="${SLIDE_HEIGHT}"/><p:notesSz cx="6858000" cy="9144000"/></p:presentation>`;
}

const GROUP =
  '<p:nvGrpSpPr><p:cNvPr id="1" name=""/><p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr><p:grpSpPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/><a:chOff x="0" y="0"/><a:chExt cx="0" cy="0"/></a:xfrm></p:grpSpPr>';

export function tree(shapes: string): string {
  return `<p:spTree>${GROUP}${shapes}</p:spTree>`;
}

const COLOUR_MAP =
  '<p:clrMap bg1="lt1" tx1="dk1" bg2="lt2" tx2="dk2" accent1="accent1" accent2="accent2" accent3="accent3" accent4="accent4" accent5="accent5" accent6="accent6" hlink="hlink" folHlink="folHlink"/>';

function placeholder(id: number, name: string, kind: string, frame: string, text: string): string {
  return `<p:sp><p:nvSpPr><p:cNvPr id="${id}" name="${name}"/><p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr><p:nvPr><p:ph ${kind}/></p:nvPr></p:nvSpPr><p:spPr>${frame}<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></p:spPr><p:txBody><a:bodyPr/><a:lstStyle/><a:p><a:r><a:rPr lang="en-GB"/><a:t>${text}</a:t></a:r></a:p></p:txBody></p:sp>`;
}

export function slideMaster(width: number): string {
  const frame = `<a:xfrm><a:off x="${Math.round(width * 0.03)}" y="170000"/><a:ext cx="${Math.round(width * 0.94)}" cy="600000"/></a:xfrm>`;
  const title = placeholder(2, 'Title', 'type="title"', frame, 'Title');
  const level =
    '<a:defRPr sz="1800"><a:solidFill><a:schemeClr val="tx1"/></a:solidFill><a:latin typeface="+mn-lt"/></a:defRPr>';
  return `${HEAD}<p:sldMaster ${SPACES}><p:cSld><p:bg><p:bgPr><a:solidFill><a:schemeClr val="bg1"/></a:solidFill><a:effectLst/></p:bgPr></p:bg>${tree(title)}</p:cSld>${COLOUR_MAP}<p:sldLayoutIdLst><p:sldLayoutId id="2147483649" r:id="rId1"/></p:sldLayoutIdLst><p:txStyles><p:titleStyle><a:lvl1pPr algn="l"><a:defRPr sz="3000" b="1"><a:solidFill><a:schemeClr val="tx1"/></a:solidFill><a:latin typeface="+mj-lt"/></a:defRPr></a:lvl1pPr></p:titleStyle><p:bodyStyle><a:lvl1pPr>${level}</a:lvl1pPr></p:bodyStyle><p:otherStyle><a:lvl1pPr>${level}</a:lvl1pPr></p:otherStyle></p:txStyles></p:sldMaster>`;
}

export function slideLayout(): string {
  const title = placeholder(2, 'Title', 'type="title"', '', 'Title').replace(
    '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom>',
    '',
  );
  return `${HEAD}<p:sldLayout ${SPACES} type="titleOnly" preserve="1"><p:cSld name="Title only">${tree(title)}</p:cSld><p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr></p:sldLayout>`;
}

const IMAGE_FRAME = '<a:xfrm><a:off x="685800" y="1143000"/><a:ext cx="5486400" cy="3086100"/></a:xfrm>';
const NOTES_FRAME = '<a:xfrm><a:off x="685800" y="4400550"/><a:ext cx="5486400" cy="3600450"/></a:xfrm>';

function slideImage(id: number, frame: string): string {
  return `<p:sp><p:nvSpPr><p:cNvPr id="${id}" name="Slide"/><p:cNvSpPr><a:spLocks noGrp="1" noRot="1" noChangeAspect="1"/></p:cNvSpPr><p:nvPr><p:ph type="sldImg"${frame === '' ? '' : ' idx="2"'}/></p:nvPr></p:nvSpPr><p:spPr>${frame}</p:spPr></p:sp>`;
}

export function notesMaster(): string {
  const image = slideImage(2, `${IMAGE_FRAME}<a:prstGeom prst="rect"><a:avLst/></a:prstGeom>`);
  const body = placeholder(3, 'Notes', 'type="body" sz="quarter" idx="3"', NOTES_FRAME, 'Notes');
  return `${HEAD}<p:notesMaster ${SPACES}><p:cSld><p:bg><p:bgRef idx="1001"><a:schemeClr val="bg1"/></p:bgRef></p:bg>${tree(image + body)}</p:cSld>${COLOUR_MAP}</p:notesMaster>`;
}

/** `body` is paragraphs. */
export function notesSlide(body: string): string {
  const notes = `<p:sp><p:nvSpPr><p:cNvPr id="3" name="Notes"/><p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr><p:nvPr><p:ph type="body" idx="1"/></p:nvPr></p:nvSpPr><p:spPr/><p:txBody><a:bodyPr/><a:lstStyle/>${body}</p:txBody></p:sp>`;
  return `${HEAD}<p:notes ${SPACES}><p:cSld>${tree(slideImage(2, '') + notes)}</p:cSld><p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr></p:notes>`;
}

/** The colours of the picture as a theme, in a font that every office has and that is about as wide as ours. */
export function themePart(theme: Theme): string {
  const hex = (colour: string): string =>
    `<a:srgbClr val="${rgb(colour).formatHex().slice(1).toUpperCase()}"/>`;
  const [light, dark] = theme.name === 'dark' ? [theme.ink, theme.ground] : [theme.ground, theme.ink];
  const ground = theme.name === 'dark' ? dark : light;
  const ink = theme.name === 'dark' ? light : dark;
  const accents = theme.hues.map((hue, i) => `<a:accent${i + 1}>${hex(hue)}</a:accent${i + 1}>`).join('');
  const colours = `<a:dk1>${hex(ink)}</a:dk1><a:lt1>${hex(ground)}</a:lt1><a:dk2>${hex(theme.ink2)}</a:dk2><a:lt2>${hex(theme.land)}</a:lt2>${accents}<a:hlink>${hex(theme.focus)}</a:hlink><a:folHlink>${hex(theme.ink3)}</a:folHlink>`;
  const fill = '<a:solidFill><a:schemeClr val="phClr"/></a:solidFill>';
  const edge = `<a:ln w="9525">${fill}</a:ln>`;
  const effect = '<a:effectStyle><a:effectLst/></a:effectStyle>';
  const font = '<a:latin typeface="Calibri"/><a:ea typeface=""/><a:cs typeface=""/>';
  return `${HEAD}<a:theme xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" name="Coterie"><a:themeElements><a:clrScheme name="Coterie">${colours}</a:clrScheme><a:fontScheme name="Coterie"><a:majorFont>${font}</a:majorFont><a:minorFont>${font}</a:minorFont></a:fontScheme><a:fmtScheme name="Coterie"><a:fillStyleLst>${fill.repeat(3)}</a:fillStyleLst><a:lnStyleLst>${edge.repeat(3)}</a:lnStyleLst><a:effectStyleLst>${effect.repeat(3)}</a:effectStyleLst><a:bgFillStyleLst>${fill.repeat(3)}</a:bgFillStyleLst></a:fmtScheme></a:themeElements></a:theme>`;
}

export function coreProperties(title: string): string {
  return `${HEAD}<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>${escapeXml(title)}</dc:title><dc:creator>Coterie</dc:creator></cp:coreProperties>`;
}

export function appProperties(slides: number): string {
  return `${HEAD}<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"><Application>Coterie</Application><Slides>${slides}</Slides></Properties>`;
}
