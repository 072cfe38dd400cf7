import { deu, eng, fra, ita, nld, por, spa } from 'stopword';

/** Marks and case taken off, so that "Über" and "uber" are one word. */
export function fold(word: string): string {
  // Most words need no more, and this is asked of each.
  if (/^[\w-]*$/.test(word)) return word.toLowerCase();
  return word.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
}

const toWords = (text: string): readonly string[] => text.split(/\s+/).filter((word) => word !== '');

/** What the English list of the package leaves out. */
const MORE_ENGLISH = toWords(
  `    above according across against along already although always among amongst around away beyond cannot despite
    during either else et etc even ever every few finally further furthermore hence however indeed inside instead
    its itself less let may moreover namely near nearly neither next no non none nor not often one onto others
    otherwise outside per perhaps quite rather several shall simply so some still thereby therefore thus together
    toward towards two three unless until upon us usually versus via vs when whenever whereas wherein whether whole
    whom whose why within without yet al ie eg cf first second third last a b c d e f does doing done going goes
    will would should throughout till behind below beneath beside besides concerning except like unlike ours theirs
    them just too almost`,
);

/** The package's lists of these languages hold verbs and pronouns enough, and too few small words. */
const MORE_SPANISH = toWords(
  `ante bajo cada como cómo del desde donde dos el ellos entonces entre era es esta estas este esto estos fue ha han hacia
  hay les mediante mismo otra otras otros para pero ser si sino son todo todos tras una unas unos`,
);
const MORE_ITALIAN = toWords(
  `attraverso anche base essere fra mediante nonché oltre presso quindi tramite verso viene`,
);

/** The small words of each language, folded; English first. */
export const STOPS: readonly ReadonlySet<string>[] = [
  [...eng, ...MORE_ENGLISH],
  [...spa, ...MORE_SPANISH],
  fra,
  deu,
  [...ita, ...MORE_ITALIAN],
  por,
  nld,
].map((words) => new Set(words.map(fold)));

/** Words of any paper and of its frame, that say nothing of its subject and end a phrase. */
export const BOILERPLATE: ReadonlySet<string> = new Set(
  toWords(
    `abstract academic achieve achieved achieves achieving additionally address addresses addressing aim aims allow
    allows amp announce appendix applied apply applying approach approaches appropriate approx argue art article
    articles aspect aspects assess assessed assessing associated attempt author authors available based benefit
    benefits best better book brief briefly bring capable carried case cases certain challenge challenges
    challenging chapter characterize characterized clearly come comes comment commentary comments common commonly
    compare compared comparing comparison comprehensive conclude concluded conclusion conclusions conduct conducted
    conference consider considered considering consists contribute contribution contributions copyright correction
    corrigendum crucial currently deal deals define defined demonstrate demonstrated demonstrates demonstrating
    depend depends derive derived describe described describes describing detail details determine determined
    develop developed developing development different difficult discuss discussed discusses discussion doi draft
    due easily easy edition editorial editors effective effectively effectiveness efficient efficiently elsevier
    emerging employ employed enable enabled enables enabling enhance enhanced enhancing erratum especially establish
    established evaluate evaluated evaluating examine examined examines example examples exhibit existing explore
    explored explores exploring extend extended extension extensive fact find finding findings finds focus focused
    focusing following found framework full fully fundamental future generally give given gives giving good great
    greater growing handbook help hence high higher highest highly holds hundred idea ideas identified identify
    identifying ieee ii iii illustrate illustrated impact implement implemented implementing implication
    implications important improve improved improvement improvements improves improving include included includes
    including increase increased increases increasing increasingly influence inform informs initial insight insights
    interest interesting introduce introduced introduces introducing introduction investigate investigated
    investigates investigating investigation involve involved involving isbn issn issue issues iv journal kind known
    largely larger lead leading leads lesson lessons license licensee limitation limitations limited little low
    lower ltd main mainly making manner manuscript mdpi means meet modern motivated much nbsp need needed needs new
    newly note notes novel now numerous obtain obtained obtaining offer offers opportunities opportunity original
    originally outline overall overview paper papers part particular particularly perform performed performing
    perspective perspectives possible poster potential potentially pp practical preface preliminary presence present
    presented presenting presents previous previously problem problems proceedings progress promising proper
    proposal propose proposed proposes proposing prove proven provide provided provides providing publication
    publications published publisher purpose purposes quot range ranging reach real realistic reason recent recently
    reduce reduced reduces reducing regarding related relatively relevant remain remains remark remarks reply report
    reported reporting reports represent represented represents require required requirement requirements requires
    requiring research researchers reserved respect respectively result resulting results reveal revealed review
    reviews revised revisited rights role secondly select selected seminar show showed showing shown shows
    significant significantly similar simple solve solved solving special specific specifically springer
    state-of-the-art step steps strategies strategy studied studies study studying subject subsequent substantial
    success successful successfully suggest suggested suggests suitable summarize supported supporting supports
    survey symposium take takes task technique techniques thesis things title today toolkit total traditional
    tutorial type types typical typically understand unified unique use used useful user users uses using utilize
    utilized utilizing various vary version vol way ways well wide widely wiley work works workshop world year years
    yield yields presentazione lavoro lavori presente questo tesi studio articolo analisi metodo metodi nuovo nuova
    uso utilizzo trabajo estudio análisis artículo método métodos nuevo nueva propuesta resultados tesis trabalho
    estudo análise artigo novo nova proposta travail étude analyse méthode méthodes nouveau nouvelle nouveaux
    approche application résultats thèse arbeit untersuchung untersuchungen beitrag neue neuer neues methode
    methoden verfahren ergebnisse beispiel onderzoek studie nieuwe igi call calls toward`,
  ).map(fold),
);

/** Words that need a neighbour to be a subject: no term alone, but part of one, as in "time series" and "game theory". */
export const WEAK: ReadonlySet<string> = new Set(
  toWords(
    `ability access account accuracy action activity algorithm analyse analysis analytic application area assessment
    average behavior behaviour building calculation capability change characteristic characterization class code
    collection combination complex component computation computational computer computing concept condition context
    control cost current data dataset design detection device direction domain early effect efficiency element
    environment error estimate estimation evaluation event evidence execution experiment experimental exploration
    factor feature field form function functional general generation group implementation index information input
    instance integration interaction interface international large length level life limit local long machine major
    management mapping material mathematical measure measurement mechanism method methodology model modeling
    modelling module multiple national natural nature number object observation open operation order output
    parameter pattern performance period phase place plan platform point policy position power practice principle
    procedure process processing product program programme programming project properties property quality
    quantitative question random rate ratio relation relative representation resource response sample scale scheme
    science scientific score selection series service set setting short single site size small society software
    solution solving source space specification speed stage standard state statistical statistics structural
    structure style support system table technical technology test testing text theoretical theory time topic
    training transfer treatment trend understanding university value variable variation view volume world sistema
    modelo modello système modèle modell datos dati données daten least numerical observed observational simulated
    association combined conditional fixed static high-order identification detecting predicting generating
    annotating estimating analyzing shared`,
  ).map(fold),
);
