/** The one search field of the page, which the shortcut has to find. */
export const SEARCH_FIELD = 'search-field';

export function focusSearch(): void {
  document.getElementById(SEARCH_FIELD)?.focus();
}
