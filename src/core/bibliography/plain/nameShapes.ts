const PARTICLE =
  '(?:van|von|vom|de|del|della|dela|di|da|dos|do|du|der|den|dem|la|le|ter|ten|al|el|bin|ibn|zu|af|av|st\\.?|san)';
/** Of a person's name: begins with a capital, or with one behind an apostrophe or a prefix. */
const WORD = "(?:[dDlLO]['’])?\\p{Lu}[\\p{L}'’‘´`–-]{1,30}";
const FAMILY = `(?:${PARTICLE} ){0,3}${WORD}(?: (?:${PARTICLE} ){0,3}${WORD}){0,2}`;
/** "J.", "J. A.", "J.-P.", "Yu." */
const POINTED = '(?:\\p{Lu}\\p{Ll}?\\.[ -]{0,2}){1,5}';
/** "J", "JA", "J A", "J-P" */
const BARE = '\\p{Lu}(?:[ -]?\\p{Lu}){0,4}';

const matcher = (pattern: string): ((text: string) => boolean) => {
  const whole = new RegExp(`^(?:${pattern})$`, 'u');
  return (text) => text.length <= 60 && whole.test(text);
};

/** "J. A.", "JA" */
export const isInitials = matcher(
  `(?:${POINTED}|${BARE}\\.?)(?: ?${PARTICLE}| ?(?:Van|Von|De|Der|Den|Di|La)){0,3}`,
);
const isFamilyShape = matcher(FAMILY);
const isBeforeShape = matcher(`(?:${POINTED}|${BARE} )[ ]?(?:${WORD} )?${FAMILY}`);
const isAfterShape = matcher(`${FAMILY} (?:${POINTED}|${BARE}\\.?)`);
const isFullShape = matcher(`${WORD}(?: ${WORD}| ${POINTED}| \\p{Lu}){0,3} ?${FAMILY}`);
const isGivenShape = matcher(
  `(?:${POINTED})?${WORD}(?: ?${WORD}| ?${POINTED}| \\p{Lu}){0,3}(?: ${PARTICLE}){0,3}`,
);

/** Words of titles, journals and offices that no person is called by. */
const NO_NAMES = new Set(
  (
    'the a an on in of for and with using towards toward from by at to how what why when is are do does can ' +
    'analysis journal proceedings proc international conference workshop symposium university department institute press ' +
    'letters review reviews science sciences physics research transactions advances annals bulletin report technical thesis ' +
    'learning data deep neural network networks system systems model models modeling modelling method methods theory ' +
    'algorithm algorithms computing computer computers computation computational software application applications design ' +
    'performance parallel distributed statistics statistical mathematics mathematical engineering biology chemistry medicine ' +
    'medical clinical health disease cancer brain imaging genetic genetics protein proteins molecular cell cells quantum ' +
    'optimization optimal control dynamic dynamics linear nonlinear multivariate regression estimation inference bayesian ' +
    'stochastic probability information communication communications security privacy language processing vision image images ' +
    'social political economic economics policy history education human machine intelligence artificial robotics energy ' +
    'environmental climate study studies evaluation survey introduction handbook editorial new novel large high low fast ' +
    'efficient effective adaptive automatic american european national society association academy college school center ' +
    'centre group committee working paper preprint arxiv ieee acm springer elsevier wiley cambridge oxford lecture notes ' +
    'volume issue chapter book series special first second third part preliminary experimental ' +
    'structure structures structural functional properties effects effect role impact evidence approach framework ' +
    'abstract poster demo forum extended brief short note notes tutorial keynote invited best hardware memory cloud edge web ' +
    'mobile online wireless sensor sensors internet virtual game games video audio speech text graph graphs code programming ' +
    'program programs compiler database databases looking back fight numerical solutions equations evidence response ' +
    'accepted submitted appear professor student students teaching course award grant fellow fellowship phd ms ba bs'
  ).split(' '),
);

const isNamely = (text: string): boolean =>
  text
    .split(/[ -]/)
    .every((word) => word === word.toUpperCase() || !NO_NAMES.has(word.toLowerCase()) || PARTICLES.has(word));
const PARTICLES = new Set(['do', 'da', 'de', 'al', 'la', 'le', 'di', 'van', 'von', 'el']);

/** An, Do, To and Can are family names, beside initials or a comma. */
const longWords = (text: string): string => text.replace(/(?<=^|[ -])\p{Lu}\p{Ll}{1,2}(?=$|[ -])/gu, '');

/** "Smith", "van der Berg", "Westlund Schreiner" */
export const isFamily = (text: string): boolean => isFamilyShape(text) && isNamely(longWords(text));
/** "J. A. Smith", "JA Smith" */
export const isBefore = (text: string): boolean =>
  isBeforeShape(text) && isNamely(text.replace(/^\p{Lu} /u, ''));
/** "Smith JA", "Smith J. A." */
export const isAfter = (text: string): boolean => isAfterShape(text) && isNamely(longWords(text));
/** "Ann B. Smith" */
export const isFull = (text: string): boolean => isFullShape(text) && text.includes(' ') && isNamely(text);
/** "Ann", "Ann B." */
export const isGiven = (text: string): boolean => isGivenShape(text) && isNamely(text);
export const isSuffix = (text: string): boolean => /^(?:Jr|Sr|II|III|IV)\.?$/.test(text);
export const isOthers = (text: string): boolean => /^(?:et\.? al\.?|others|colleagues|…|\.{3})$/i.test(text);
