/**
 * Family names that very many people share, so that an initial before one of them says little: the most frequent Chinese,
 * Korean, Vietnamese, Indian and Japanese ones, romanised and folded as `normal.ts` does (`lv` and `lyu` are `lu`).
 */
const COMMON: ReadonlySet<string> = new Set(
  (
    'wang li zhang liu chen yang huang zhao wu zhou xu sun ma zhu hu guo he gao lin luo zheng liang xie tang song deng han ' +
    'feng cao peng zeng xiao tian dong pan yuan cai jiang yu du ye cheng wei su lu ding ren shen yao lu cui zhong tan wong ' +
    'chan cheung lee lau leung ho chang hsu tsai lai kim park choi jung jeong kang cho yoon jang lim oh shin kwon hwang ahn ' +
    'hong nguyen tran pham hoang huynh vo dang bui kumar singh sharma gupta das patel shah jain sato suzuki tanaka watanabe'
  ).split(' '),
);

/** Whether a folded family name is one that very many people share. */
export function isCommonSurname(family: string): boolean {
  return COMMON.has(family);
}
