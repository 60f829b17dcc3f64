import { describe, expect, it, test } from 'vitest';
import { attitudes, standings, type Attitude, type RegionKind, type Voice } from '#lib/source/model.ts';
import {
	attributionParts,
	attributionSentence,
	innerVoices,
	isReportedByOpponent,
	voiceName
} from '#lib/source/voices.ts';
import { makePassage, makeSource, nobody } from './make-source.ts';

const text = 'Plain words here. She said, “Words in marks.” The rest.';
const powers: Voice = { name: 'Lara Powers', standing: 'advocate', org: 'Polaris' };
const andrews: Voice = { name: 'Alex Andrews', standing: 'advocate' };
const officials: Voice = { name: 'Concerned law enforcement officials', standing: 'official' };
const slate: Voice = { name: 'Slate', standing: 'journalist' };
const cnn: Voice = { name: 'CNN', standing: 'journalist' };
const unnamedOfficial: Voice = { name: null, standing: 'official' };
const detective: Voice = { name: null, standing: 'officer', role: 'detective', org: 'Jupiter police' };
const post = { author: powers, publisher: 'The Washington Post', type: 'opinion' } as const;
const freedom = {
	author: { name: 'Krysta Bisnauth', standing: 'advocate' },
	publisher: 'Freedom United',
	type: 'advocacy'
} as const;
const unsigned = { author: nobody, publisher: null, type: 'column' } as const;
const unsignedNews = { author: nobody, publisher: 'Daily News', type: 'news' } as const;
const selfPublished = { author: powers, publisher: null, type: 'letter' } as const;

type Document = typeof post | typeof freedom | typeof unsigned | typeof unsignedNews | typeof selfPublished;

function sentence(
	document: Document,
	attitude: Attitude,
	inner: readonly Voice[],
	quoted = false,
	region: RegionKind = 'body'
) {
	const source = makeSource(text, document);
	const passage = makePassage(source, quoted ? 'Words in marks' : 'Plain words', { attitude, region }, inner);
	return attributionSentence(source, passage);
}

describe('says who is speaking', () => {
	test.each<[Document, Attitude, readonly Voice[], boolean, string]>([
		[post, 'asserts', [], false, 'Lara Powers, in an opinion piece for The Washington Post'],
		[post, 'reports', [], false, 'Lara Powers, who reports it, in an opinion piece for The Washington Post'],
		[
			post,
			'concedes',
			[],
			false,
			'Lara Powers, who concedes it, in an opinion piece for The Washington Post'
		],
		[post, 'rejects', [], false, 'Lara Powers, who rejects it, in an opinion piece for The Washington Post'],
		[selfPublished, 'asserts', [], false, 'Lara Powers, in a letter'],
		[unsigned, 'asserts', [], false, 'an unnamed author, in a column'],
		[unsigned, 'reports', [], false, 'an unnamed author, who reports it, in a column'],
		[unsigned, 'concedes', [], false, 'an unnamed author, who concedes it, in a column'],
		[unsigned, 'rejects', [], false, 'an unnamed author, who rejects it, in a column'],
		[unsignedNews, 'asserts', [], false, 'an unnamed author, in a news report for Daily News'],

		[
			post,
			'asserts',
			[officials],
			false,
			'Concerned law enforcement officials, reported by Lara Powers, who agrees'
		],
		[post, 'reports', [officials], false, 'Concerned law enforcement officials, reported by Lara Powers'],
		[
			post,
			'concedes',
			[officials],
			false,
			'Concerned law enforcement officials, reported by Lara Powers, who concedes it'
		],
		[
			post,
			'rejects',
			[officials],
			false,
			'Concerned law enforcement officials, reported by Lara Powers, who rejects it'
		],
		[post, 'asserts', [andrews], true, 'Alex Andrews, quoted by Lara Powers, who agrees'],
		[post, 'reports', [andrews], true, 'Alex Andrews, quoted by Lara Powers, who reports it'],
		[post, 'concedes', [andrews], true, 'Alex Andrews, quoted by Lara Powers, who concedes it'],
		[post, 'rejects', [andrews], true, 'Alex Andrews, quoted by Lara Powers, who rejects it'],
		[unsigned, 'asserts', [andrews], true, 'Alex Andrews, quoted by an unnamed author, who agrees'],
		[unsigned, 'reports', [andrews], true, 'Alex Andrews, quoted by an unnamed author, who reports it'],
		[unsigned, 'reports', [andrews], false, 'Alex Andrews, reported by an unnamed author'],
		[unsigned, 'rejects', [andrews], false, 'Alex Andrews, reported by an unnamed author, who rejects it'],
		[
			post,
			'rejects',
			[unnamedOfficial],
			false,
			'an official who is not named, reported by Lara Powers, who rejects it'
		],
		[
			post,
			'reports',
			[detective],
			true,
			'a detective of Jupiter police who is not named, quoted by Lara Powers, who reports it'
		],

		[
			freedom,
			'asserts',
			[andrews, slate],
			true,
			'Alex Andrews, quoted by Slate, in Freedom United’s article, which agrees'
		],
		[
			freedom,
			'reports',
			[andrews, slate],
			false,
			'Alex Andrews, reported by Slate, in Freedom United’s article, which reports it'
		],
		[
			freedom,
			'concedes',
			[andrews, slate],
			true,
			'Alex Andrews, quoted by Slate, in Freedom United’s article, which concedes it'
		],
		[
			freedom,
			'rejects',
			[andrews, slate],
			true,
			'Alex Andrews, quoted by Slate, in Freedom United’s article, which rejects it'
		],
		[
			freedom,
			'asserts',
			[andrews, cnn, slate],
			true,
			'Alex Andrews, quoted by CNN, quoted by Slate, in Freedom United’s article, which agrees'
		],
		[
			selfPublished,
			'rejects',
			[andrews, slate],
			true,
			'Alex Andrews, quoted by Slate, in Lara Powers’ letter, which rejects it'
		],
		[
			unsigned,
			'reports',
			[andrews, slate],
			true,
			'Alex Andrews, quoted by Slate, in a column whose author is not named, which reports it'
		],
		[
			unsigned,
			'asserts',
			[unnamedOfficial, slate],
			false,
			'an official who is not named, reported by Slate, in a column whose author is not named, which agrees'
		],
		[
			unsignedNews,
			'reports',
			[unnamedOfficial, nobody],
			false,
			'an official who is not named, reported by a person who is not named, in Daily News’ news report, which reports it'
		]
	])('%o %s %o (quoted: %s)', (document, attitude, inner, quoted, expected) => {
		expect(sentence(document, attitude, inner, quoted)).toBe(expected);
	});

	test.each<[RegionKind, readonly Voice[], string]>([
		['reader-comment', [], 'a reader’s comment below Freedom United’s article'],
		[
			'reader-comment',
			[{ name: 'Deborah Cooney', standing: 'reader' }],
			'Deborah Cooney, in a reader’s comment below Freedom United’s article'
		],
		['link', [], 'a link to another page, within Freedom United’s article'],
		['sidebar', [], 'site text around Freedom United’s article, not part of it']
	])('never gives the words of a %s to the author', (region, inner, expected) => {
		for (const attitude of attitudes)
			expect(sentence(freedom, attitude, inner, false, region)).toBe(expected);
	});

	it('says that someone agrees only where the author asserts the words', () => {
		for (const document of [post, freedom, unsigned, unsignedNews, selfPublished]) {
			for (const attitude of attitudes.filter((one) => one !== 'asserts')) {
				for (const inner of [[], [andrews], [andrews, slate]]) {
					for (const quoted of [true, false]) {
						expect(sentence(document, attitude, inner, quoted)).not.toContain('agree');
					}
				}
			}
		}
	});

	it('marks the voices and the attitude among the words', () => {
		const source = makeSource(text, post);
		const passage = makePassage(source, 'Plain words', { attitude: 'rejects' }, [officials]);
		expect(attributionParts(source, passage)).toEqual([
			{ kind: 'voice', text: 'Concerned law enforcement officials' },
			{ kind: 'words', text: ', reported by ' },
			{ kind: 'voice', text: 'Lara Powers' },
			{ kind: 'words', text: ', who ' },
			{ kind: 'attitude', text: 'rejects it' }
		]);
	});
});

test('only rejected words are reported by an opponent', () => {
	expect(attitudes.filter((attitude) => isReportedByOpponent({ attitude }))).toEqual(['rejects']);
});

test('someone unnamed has a name for every standing', () => {
	expect(standings.map((standing) => voiceName({ name: null, standing }))).toEqual([
		'a person affected who is not named',
		'a police officer who is not named',
		'an official who is not named',
		'an advocate who is not named',
		'a service provider who is not named',
		'a lawyer who is not named',
		'a scholar who is not named',
		'a journalist who is not named',
		'a columnist who is not named',
		'a reader who is not named',
		'a person who is not named'
	]);
});

test.each<[readonly Voice[], boolean, string | null]>([
	[[], true, null],
	[[andrews], true, 'Alex Andrews, quoted'],
	[[officials], false, 'Concerned law enforcement officials, reported'],
	[[andrews, slate], true, 'Alex Andrews, quoted by Slate,']
])('the voices before the author: %o', (inner, quoted, expected) => {
	const source = makeSource(text, post);
	const passage = makePassage(source, quoted ? 'Words in marks' : 'Plain words', {}, inner);
	expect(innerVoices(source, passage)).toBe(expected);
});
