import { forNoPosition } from '#lib/classroom/debate-cards.ts';
import type { DebateNode } from '#lib/debate/model.ts';
import { cutMark } from '#lib/source/cut-mark.ts';
import type { Account } from './account.ts';
import {
	cardHeadings,
	type CardHeading,
	type CardParagraph,
	type CardPart,
	type CardWords
} from './card-outline.ts';
import { mostPositions } from './choose-positions.ts';
import { clipSentence } from './clip-sentence.ts';
import { clipWords } from './clip-words.ts';
import type { FoundPassages, FoundWords } from './found-passages.ts';
import { guessKind } from './guess-kind.ts';
import { Slugs } from './slugs.ts';
import { Titles } from './titles.ts';

type Heading = Extract<CardPart, { readonly kind: 'heading' }>;
type Card = Extract<CardPart, { readonly kind: 'card' }>;
interface OpenNode {
	readonly node: DebateNode;
	readonly positions: Set<string>;
	readonly passages: Set<string>;
}

/** A cite that says somebody else is heard in the document: whoever wrote it must not seem to assert the words. */
const retold = /\b(quoted|reported)\b/i;
/** As long as an editor's note on a passage may be. */
const longestNote = 2_000;

/** Reads the parts of a file of cards in their order, and accounts for each. */
export class CardDebate {
	readonly #parts: readonly CardPart[];
	readonly #passages: FoundPassages;
	readonly #account: Account;
	readonly #slugs = new Slugs();
	readonly #titles = new Titles();
	readonly #positions = new Map<string, OpenNode>();
	readonly #claims = new Map<string, OpenNode>();

	constructor(parts: readonly CardPart[], passages: FoundPassages, account: Account) {
		this.#parts = parts;
		this.#passages = passages;
		this.#account = account;
	}

	/** The title, positions and claims; a claim serves the positions under which its tag stands. */
	read() {
		const grouping = groupingIn(this.#parts);
		const title = grouping.level === 'pocket' ? null : grouping.onlyPocket;
		let position: OpenNode | null = null;
		let tag: OpenNode | null = null;
		for (const part of this.#parts) {
			if (part.kind === 'card') this.#card(part, tag ?? position);
			else if (part.kind === 'text') this.#drop('text', part, 'It is neither a tag nor a card.');
			else if (part.level === 'tag') tag = this.#claim(part, position);
			else {
				tag = null;
				// A larger heading ends what a smaller one began.
				const ends = cardHeadings.indexOf(part.level) <= cardHeadings.indexOf(grouping.level ?? 'tag');
				if (ends) position = null;
				if (part.level === grouping.level && grouping.headings.has(part)) position = this.#position(part);
				else if (part.level === 'pocket' && part.text === title)
					this.#account.kept('pocket', part.text, at(part));
				else this.#drop(part.level, part, 'A debate has no place for headings that only group.');
			}
		}
		if (this.#positions.size === 0) {
			this.#account.ours('positions', '', 'No heading tells what the positions are: name two or more.');
		}
		const nodes = [...this.#positions.values(), ...this.#claims.values()].map(
			({ node, positions, passages }): DebateNode => {
				return { ...node, positions: [...positions], passages: [...passages] };
			}
		);
		return { title, positions: [...this.#positions.values()].map(({ node }) => node.id), nodes };
	}

	#position(part: Heading): OpenNode {
		const known = this.#positions.get(part.text);
		if (known) {
			this.#account.say(
				'merged',
				part.level,
				part.text,
				at(part),
				'A heading with the same words stands before it.'
			);
			return known;
		}
		const made = this.#node(part);
		this.#positions.set(part.text, made);
		this.#account.say(
			'guessed',
			part.level,
			part.text,
			at(part),
			'That the heading names a position is a guess.'
		);
		return made;
	}

	#claim(part: Heading, position: OpenNode | null): OpenNode {
		const known = this.#claims.get(part.text);
		const claim = known ?? this.#node(part);
		this.#claims.set(part.text, claim);
		if (position) claim.positions.add(position.node.id);
		if (known) this.#account.say('merged', 'tag', part.text, at(part), 'The same tag stands before it.');
		else {
			const message = 'What kind of claim it is, is a guess; what it bears on is not in the file.';
			this.#account.say('guessed', 'tag', part.text, at(part), message);
		}
		return claim;
	}

	#node(part: Heading): OpenNode {
		const title = this.#titles.take(part.text);
		const text = clipSentence(part.text, `${at(part)}, end`, this.#account);
		const node: DebateNode = {
			...{ id: this.#slugs.take(title, 'claim'), type: 'claim', title, text, kind: guessKind(text) },
			...{ positions: [], passages: [], implicit: false, line: 1 }
		};
		return { node, positions: new Set(), passages: new Set() };
	}

	#card({ cites, words }: Card, behind: OpenNode | null): void {
		const cited = cites.map(({ text }) => text).join(' ');
		const found = words.map((each) => ({ each, found: this.#find(each) }));
		const isFound = found.some(({ found }) => found.ok);
		for (const cite of cites)
			if (isFound && cited.length <= longestNote) this.#account.kept('cite', cite.text, at(cite));
			else if (isFound)
				this.#account.say('guessed', 'cite', cite.text, at(cite), 'It stands in a note, shortened.');
			else this.#drop('cite', cite, 'The words it is about did not become a passage.');
		for (const { each, found: place } of found) {
			if (!place.ok) {
				this.#drop('card', each, place.message);
				continue;
			}
			const isRetold = retold.test(cited);
			const { id, isNew } = this.#passages.add(
				place,
				{
					voices: isRetold ? [{ name: null, standing: 'unknown' }] : [],
					attitude: isRetold ? 'reports' : null,
					note: cited === '' ? null : clipWords(`Cited in the cards as: ${cited}`, longestNote)
				},
				clipWords(place.quote.exact, 40)
			);
			behind?.passages.add(id);
			if (!isNew) {
				this.#account.say('merged', 'card', each.text, at(each), 'Another card has the same words.');
			} else {
				const who = isRetold
					? 'The cite says that somebody else is heard; who, is not put down.'
					: 'Who speaks is not put down, so the words seem to be those of the document’s author.';
				this.#account.say('guessed', 'card', each.text, at(each), who);
			}
		}
	}

	/** The words without the marks that we print around them, the whole paragraph, or what is marked in it. */
	#find({ text, marked }: CardWords): FoundWords {
		const bare = /^“(.*)”$/.exec(text)?.[1];
		const inside = bare === undefined ? null : this.#passages.find({ exact: bare });
		if (inside?.ok) return inside;
		const whole = this.#passages.find({ exact: text });
		if (whole.ok || marked.length === 0) return whole;
		const read = this.#passages.find({ exact: marked.join(` ${cutMark} `) });
		return read.ok ? read : whole;
	}

	#drop(what: string, part: CardParagraph, message: string): void {
		this.#account.say('dropped', what, part.text, at(part), message);
	}
}

function at({ number }: CardParagraph): string {
	return `paragraph ${number}`;
}

/** Which headings group tags into positions: the largest level at which there are two of them, and no more than can be. */
function groupingIn(parts: readonly CardPart[]) {
	const above = new Map<CardHeading, Heading>();
	const withTags = new Map<CardHeading, Map<string, Heading[]>>();
	for (const part of parts) {
		if (part.kind !== 'heading') continue;
		for (const level of cardHeadings.slice(cardHeadings.indexOf(part.level))) above.delete(level);
		above.set(part.level, part);
		if (part.level !== 'tag') continue;
		for (const [level, heading] of above) {
			if (level === 'tag' || heading.text === forNoPosition) continue;
			const named = withTags.get(level) ?? new Map<string, Heading[]>();
			withTags.set(level, named);
			const same = named.get(heading.text) ?? [];
			named.set(heading.text, same);
			if (same.at(-1) !== heading) same.push(heading);
		}
	}
	const level =
		cardHeadings.find((each) => {
			const names = withTags.get(each)?.size ?? 0;
			return names > 1 && names <= mostPositions;
		}) ?? null;
	const pockets = parts.filter((part) => part.kind === 'heading' && part.level === 'pocket');
	const [onlyPocket] = pockets;
	return {
		level,
		headings: new Set(level === null ? [] : [...(withTags.get(level)?.values() ?? [])].flat()),
		onlyPocket: pockets.length === 1 && onlyPocket?.kind === 'heading' ? onlyPocket.text : null
	};
}
