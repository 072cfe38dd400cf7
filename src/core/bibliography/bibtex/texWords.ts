/** Accents as TeX writes them, each with its combining character. */
export const ACCENTS: ReadonlyMap<string, string> = new Map([
  ["'", '\u0301'],
  ['`', '\u0300'],
  ['^', '\u0302'],
  ['"', '\u0308'],
  ['~', '\u0303'],
  ['=', '\u0304'],
  ['.', '\u0307'],
  ['v', '\u030C'],
  ['c', '\u0327'],
  ['k', '\u0328'],
  ['H', '\u030B'],
  ['u', '\u0306'],
  ['r', '\u030A'],
  ['b', '\u0331'],
  ['d', '\u0323'],
  ['h', '\u0309'],
  ['G', '\u030F'],
  ['U', '\u030E'],
  ['cb', '\u0326'],
  ['textcommabelow', '\u0326'],
  ['textogonekcentered', '\u0328'],
  ['acute', '\u0301'],
  ['grave', '\u0300'],
  ['hat', '\u0302'],
  ['widehat', '\u0302'],
  ['ddot', '\u0308'],
  ['tilde', '\u0303'],
  ['widetilde', '\u0303'],
  ['bar', '\u0304'],
  ['dot', '\u0307'],
  ['check', '\u030C'],
  ['breve', '\u0306'],
]);

const WORDS = `ss:ß o:ø O:Ø l:ł L:Ł ae:æ AE:Æ oe:œ OE:Œ aa:å AA:Å i:ı j:ȷ imath:ı jmath:ȷ dh:ð DH:Ð th:þ TH:Þ dj:đ DJ:Đ ng:ŋ NG:Ŋ
 ij:ĳ IJ:Ĳ SS:ẞ textendash:– textemdash:— textquoteright:’ textquoteleft:‘ textquotedblleft:“ textquotedblright:” textquotesingle:'
 textquotedbl:" textasciitilde:~ textasciicircum:^ textbackslash:\\ textbar:| textless:< textgreater:> textunderscore:_
 textregistered:® texttrademark:™ copyright:© textcopyright:© textdegree:° textperiodcentered:· textbullet:• textellipsis:…
 textasciiacute:´ textasciigrave:\` textordfeminine:ª textordmasculine:º textexclamdown:¡ textquestiondown:¿ textnumero:№
 textdollar:$ textsterling:£ textyen:¥ texteuro:€ euro:€ EUR:€ pounds:£ ldots:… dots:… dotsc:… cdots:⋯ guillemotleft:« guillemotright:»
 S:§ P:¶ dag:† ddag:‡ slash:/ textonehalf:½ textsection:§ lq:‘ rq:’ glqq:„ grqq:“ LaTeX:LaTeX TeX:TeX BibTeX:BibTeX
 alpha:α beta:β gamma:γ delta:δ epsilon:ε varepsilon:ε zeta:ζ eta:η theta:θ vartheta:ϑ iota:ι kappa:κ lambda:λ mu:μ nu:ν xi:ξ
 omicron:ο pi:π rho:ρ varrho:ϱ sigma:σ tau:τ upsilon:υ phi:φ varphi:φ chi:χ psi:ψ omega:ω Gamma:Γ Delta:Δ Theta:Θ Lambda:Λ Xi:Ξ
 Pi:Π Sigma:Σ Upsilon:Υ Phi:Φ Psi:Ψ Omega:Ω ell:ℓ infty:∞ times:× div:÷ cdot:· pm:± mp:∓ leq:≤ leqslant:≤ le:≤ geq:≥ geqslant:≥
 ge:≥ neq:≠ ne:≠ approx:≈ sim:∼ simeq:≃ cong:≅ equiv:≡ to:→ rightarrow:→ longrightarrow:⟶ leftarrow:← Rightarrow:⇒
 leftrightarrow:↔ mapsto:↦ in:∈ notin:∉ subset:⊂ subseteq:⊆ cup:∪ cap:∩ setminus:∖ emptyset:∅ varnothing:∅ forall:∀ exists:∃
 partial:∂ nabla:∇ sum:∑ prod:∏ int:∫ sqrt:√ circ:∘ bullet:• star:⋆ ast:* prime:′ langle:⟨ rangle:⟩ otimes:⊗ oplus:⊕ wedge:∧ vee:∨
 perp:⊥ parallel:∥ propto:∝ hbar:ℏ aleph:ℵ dagger:† ddagger:‡ ll:≪ gg:≫ degree:° backslash:\\ mid:| vert:| lbrace:{ rbrace:} log:log
 ln:ln exp:exp sin:sin cos:cos tan:tan min:min max:max lim:lim sup:sup inf:inf det:det dim:dim ker:ker gcd:gcd arg:arg bmod:mod`;
const LETTERS: ReadonlyMap<string, string> = new Map(
  WORDS.split(/\s+/).map((pair) => {
    const at = pair.indexOf(':');
    return [pair.slice(0, at), pair.slice(at + 1)];
  }),
);

const SPACERS = new Set([
  'quad',
  'qquad',
  'space',
  'thinspace',
  'enspace',
  'newline',
  'linebreak',
  'par',
  'nobreakspace',
]);

/** \\CYRZH and its like, in the order of the alphabet from А on. */
const CYRILLIC =
  'A B V G D E ZH Z I ISHRT K L M N O P R S T U F H C CH SH SHCH HRDSN ERY SFTSN EREV YU YA'.split(' ');
/** Letters that stand elsewhere in Unicode, capital and small. */
const FARTHER: ReadonlyMap<string, string> = new Map([
  ['YO', 'Ёё'],
  ['II', 'Іі'],
  ['YI', 'Її'],
  ['IE', 'Єє'],
  ['GUP', 'Ґґ'],
  ['JE', 'Јј'],
  ['LJE', 'Љљ'],
  ['NJE', 'Њњ'],
  ['DJE', 'Ђђ'],
  ['TSHE', 'Ћћ'],
  ['DZHE', 'Џџ'],
]);

function cyrillic(name: string): string | undefined {
  const isUpper = name.startsWith('CYR');
  if (!isUpper && !name.startsWith('cyr')) return undefined;
  const letter = name.slice(3).toUpperCase();
  const at = CYRILLIC.indexOf(letter);
  if (at === -1) return FARTHER.get(letter)?.charAt(isUpper ? 0 : 1);
  return String.fromCharCode((isUpper ? 0x410 : 0x430) + at);
}

/** What a command prints by itself; undefined for one that prints nothing or is unknown. */
export function letterOf(name: string): string | undefined {
  if (SPACERS.has(name)) return ' ';
  const letter = LETTERS.get(name) ?? cyrillic(name);
  if (letter !== undefined || !name.startsWith('text')) return letter;
  // `\\textalpha` and `\\textmu` are the letters of mathematics in plain text.
  return LETTERS.get(name.slice('text'.length));
}

/** Commands whose first argument is no part of the text. */
export const SKIPS: ReadonlySet<string> = new Set([
  'href',
  'textcolor',
  'color',
  'colorbox',
  'hspace',
  'vspace',
  'label',
  'cite',
  'footnote',
  'thanks',
  'fontsize',
  'fontencoding',
  'selectlanguage',
  'foreignlanguage',
  'begin',
  'end',
  'orcidlink',
]);
