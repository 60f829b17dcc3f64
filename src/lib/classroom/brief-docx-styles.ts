/**
 * The styles of the Word file, by the names debaters know from the Verbatim template: Pocket, Hat, Block and Tag are
 * Word's own four headings, so that its navigation pane shows them; Cite, Underline and Emphasis are for words.
 */

/** Ids of the styles of paragraphs and of words. */
export const briefStyle = {
	...{ pocket: 'Heading1', hat: 'Heading2', block: 'Heading3', tag: 'Heading4' },
	/** The paragraph that says who speaks, and the one with the words. */
	...{ source: 'CardSource', card: 'Card' },
	/** Ours, and the student's. */
	...{ about: 'AboutText', own: 'OwnWords' },
	...{ cite: 'Cite', underline: 'Underline', emphasis: 'Emphasis' }
} as const;

/** Sizes in half points, spaces in twentieths of a point, as Word counts them. */
const headings = [
	{ alias: 'Pocket', size: 44, before: 0, more: '<w:jc w:val="center"/>' },
	{ alias: 'Hat', size: 36, before: 360, more: '' },
	{ alias: 'Block', size: 28, before: 280, more: '' },
	{ alias: 'Tag', size: 24, before: 200, more: '' }
];

const namespace = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const serif = '<w:rFonts w:ascii="Georgia" w:hAnsi="Georgia" w:cs="Georgia"/>';

/** `word/styles.xml`. Written out, because Word knows Pocket as another name of Heading 1, and no library says so. */
export const briefStyles = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<w:styles xmlns:w="${namespace}"><w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Calibri" w:hAnsi="Calibri" w:cs="Calibri"/><w:sz w:val="22"/><w:szCs w:val="22"/><w:lang w:val="en-US"/></w:rPr></w:rPrDefault><w:pPrDefault><w:pPr><w:spacing w:after="80" w:line="264" w:lineRule="auto"/></w:pPr></w:pPrDefault></w:docDefaults>${[
	'<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/></w:style>',
	'<w:style w:type="character" w:default="1" w:styleId="DefaultParagraphFont"><w:name w:val="Default Paragraph Font"/><w:uiPriority w:val="1"/><w:semiHidden/></w:style>',
	...headings.map(
		({ alias, size, before, more }, level) =>
			`<w:style w:type="paragraph" w:styleId="Heading${level + 1}"><w:name w:val="heading ${level + 1}"/><w:aliases w:val="${alias}"/><w:basedOn w:val="Normal"/><w:next w:val="Normal"/><w:uiPriority w:val="${level + 1}"/><w:qFormat/><w:pPr><w:keepNext/><w:keepLines/><w:spacing w:before="${before}" w:after="80"/>${more}<w:outlineLvl w:val="${level}"/></w:pPr><w:rPr><w:b/><w:bCs/><w:sz w:val="${size}"/><w:szCs w:val="${size}"/></w:rPr></w:style>`
	),
	paragraph(briefStyle.source, 'Card Source', '<w:keepNext/><w:spacing w:after="40"/>', '<w:sz w:val="20"/>'),
	paragraph(briefStyle.card, 'Card', '<w:spacing w:after="160"/><w:ind w:left="288"/>', serif),
	paragraph(briefStyle.about, 'About Text', '', '<w:color w:val="555555"/>'),
	paragraph(
		briefStyle.own,
		'Own Words',
		'<w:pBdr><w:left w:val="single" w:sz="12" w:space="8" w:color="808080"/></w:pBdr><w:ind w:left="288"/>',
		'<w:i/><w:iCs/>'
	),
	paragraph('ListParagraph', 'List Paragraph', '<w:contextualSpacing/>', ''),
	paragraph('Footer', 'footer', '', '<w:sz w:val="18"/>'),
	words(briefStyle.cite, 'Cite', '<w:b/><w:bCs/><w:sz w:val="26"/><w:szCs w:val="26"/>'),
	words(briefStyle.underline, 'Underline', '<w:u w:val="single"/>'),
	words(
		briefStyle.emphasis,
		'Emphasis',
		'<w:b/><w:bCs/><w:u w:val="single"/><w:bdr w:val="single" w:sz="4" w:space="0" w:color="auto"/>'
	)
].join('')}</w:styles>`;

function paragraph(id: string, name: string, layout: string, face: string): string {
	return `<w:style w:type="paragraph" w:customStyle="1" w:styleId="${id}"><w:name w:val="${name}"/><w:basedOn w:val="Normal"/><w:qFormat/><w:pPr>${layout}</w:pPr><w:rPr>${face}</w:rPr></w:style>`;
}

function words(id: string, name: string, face: string): string {
	return `<w:style w:type="character" w:styleId="${id}"><w:name w:val="${name}"/><w:basedOn w:val="DefaultParagraphFont"/><w:qFormat/><w:rPr>${face}</w:rPr></w:style>`;
}
