/** Without the marks of Markdown and TeX for links, bold and italic. */
export function withoutMarks(text: string): string {
  return text
    .replace(/\[([^\][]{1,300})\]\([^()\s]{0,300}\)/g, '$1')
    .replace(
      /\*\*|__|\\(?:textbf|textit|emph|underline)\b|(?<=^|[\s(,.])[*_](?=\S)|(?<=\S)[*_](?=$|[\s),.;:])/g,
      '',
    )
    .replace(/[{}]/g, '')
    .trim();
}
