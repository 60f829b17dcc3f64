/** What makes a Word file of a sheet: large, so it comes after the page. */
export const wordMaker = () => import('#lib/tour/take-home-docx.ts');

/** What makes Markdown of a sheet. */
export const markdownMaker = () => import('#lib/tour/take-home-markdown.ts');
