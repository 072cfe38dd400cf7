const WORKS =
  /\b(?:publications?|articles?|papers?|bibliography|books?|chapters?|proceedings|preprints?|manuscripts?|monographs?|works?|references|reports?|theses|writings|patents?|literature|publikationen|veröffentlichungen|schriften|publicaciones|pubblicazioni)\b/i;
/** What a curriculum vitae lists besides, also where it calls a list of these "invited papers" or the like. */
const NO_WORKS =
  /\b(?:talks?|presentations?|teaching|courses?|grants?|funding|awards?|hono(?:u)?rs?|review(?:er|ing|s)?|referee(?:ing)?|editorial|committees?|service|memberships?|supervision|students?|mentoring|advis(?:ing|ees?)|seminars?|lectures?|colloquia)\b/i;
const OTHERS =
  /\b(?:education|training|employment|experience|appointments?|positions?|skills?|software|packages|activities|languages?|interests?|summary|contact|personal|media|press|professional|societ(?:y|ies)|fellowships?|scholarships?|outreach|consulting|development|hobbies)\b/i;

/** Of these alone is a heading that stands right above its list. */
const PLAIN = new Set(
  (
    'selected recent refereed peer reviewed peer-reviewed journal conference research scientific academic other book books ' +
    'invited full list of and in my the published unpublished working technical submitted edited international national & ' +
    'publication publications article articles paper papers bibliography chapter chapters proceedings preprint preprints ' +
    'manuscript manuscripts monographs work works references report reports theses writings patents honors awards grants ' +
    'education teaching talks presentations service experience'
  ).split(' '),
);

/** What a heading says of the list below it; undefined for what is no heading. `isAlone`: nothing but it in its paragraph. */
export function headingOf(text: string, isAlone: boolean): 'works' | 'others' | 'unknown' | undefined {
  const marks = /^#{1,6}\s|^\\(?:sub)*section\*?\{/.exec(text)?.[0];
  const said = text
    .slice(marks?.length ?? 0)
    .replace(/[}:#*_]{1,4}$/, '')
    .replace(/^\**|^(?:[IVX]{1,4}|[A-Z])\.\s/, '');
  const isCapitals = said === said.toUpperCase() && /\p{Lu}{4}/u.test(said);
  const isShort = said.length <= 70 && said.split(' ').length <= 9 && !/[.,;]$/.test(said);
  const isBare = !/["“”;@]|\d{1,4}\s?[-–:(]\s?\d|\.\s\p{Lu}/u.test(said);
  if (marks === undefined && !(isShort && isBare && /^[\p{Lu}\d(]/u.test(said))) return undefined;
  const section = sectionOf(said);
  const isHeading = isAlone || isCapitals || text.endsWith(':') || isPlain(said);
  if (marks !== undefined || (section !== 'unknown' && isHeading)) return section;
  return isAlone && isCapitals ? 'unknown' : undefined;
}

function sectionOf(text: string): 'works' | 'others' | 'unknown' {
  if (NO_WORKS.test(text)) return 'others';
  if (WORKS.test(text)) return 'works';
  return OTHERS.test(text) ? 'others' : 'unknown';
}

const isPlain = (text: string): boolean =>
  text.split(/[\s,/]+/).every((word) => word === '' || PLAIN.has(word.toLowerCase()));
