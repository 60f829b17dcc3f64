import type { DebateNode } from '#lib/debate/model.ts';
import type { Account } from './account.ts';
import type { AnnotationBody, ReadAnnotation } from './annotation-file.ts';
import { clipSentence } from './clip-sentence.ts';
import { clipWords } from './clip-words.ts';
import { guessKind } from './guess-kind.ts';
import { readableWords } from './readable-words.ts';
import { Slugs } from './slugs.ts';
import { Titles } from './titles.ts';

/** As long as an editor's note on a passage may be. */
const longestNote = 2_000;

/** Makes claims of the texts that link words to something, and notes of the comments on words. */
export class AnnotatedClaims {
	readonly #account: Account;
	readonly #slugs = new Slugs();
	readonly #titles = new Titles();
	/** By the id a node of ours has, or by its words. */
	readonly #claims = new Map<string, { readonly node: DebateNode; readonly passages: Set<string> }>();
	readonly #notes = new Map<string, string>();

	constructor(account: Account) {
		this.#account = account;
	}

	/** Reads the bodies of an annotation that quotes these passages; each is accounted for. */
	read({ bodies, ours }: ReadAnnotation, passages: readonly string[]): void {
		const ids = [...(ours?.nodes ?? [])];
		for (const body of bodies) {
			const words = body.value === null ? '' : readableWords(body.value);
			if (words === '') this.#drop(body, 'It is no plain text.');
			else if (body.purpose === 'linking') this.#link(body, words, ids.shift() ?? null, passages);
			else if (ours) {
				const message = 'The key parallax says the same of the quotation.';
				this.#account.say('merged', body.purpose, words, body.path, message);
			} else if (body.purpose === 'tagging' || body.purpose === 'classifying') {
				this.#drop(body, 'A debate has no tags of passages.');
			} else this.#comment(body, words, passages);
		}
	}

	/** The claims in the order in which they were first linked. */
	nodes(): readonly DebateNode[] {
		return [...this.#claims.values()].map(({ node, passages }) => ({ ...node, passages: [...passages] }));
	}

	/** By the qualified id of a passage. */
	notes(): ReadonlyMap<string, string> {
		return this.#notes;
	}

	#link(body: AnnotationBody, words: string, id: string | null, passages: readonly string[]): void {
		const key = id ?? `\n${words}`;
		const known = this.#claims.get(key);
		if (known) {
			for (const passage of passages) known.passages.add(passage);
			this.#account.say('merged', 'claim', words, body.path, 'Another annotation links to the same claim.');
			return;
		}
		const title = this.#titles.take(words);
		const node: DebateNode = {
			...{ id: this.#slugs.take(id ?? title, 'claim'), type: 'claim', title },
			text: clipSentence(words, `${body.path}.value`, this.#account),
			...{ kind: guessKind(words), positions: [], passages: [], implicit: false, line: 1 }
		};
		this.#claims.set(key, { node, passages: new Set(passages) });
		const message = 'Its title, what kind of claim it is, and what it bears on are not in the file.';
		this.#account.say('guessed', 'claim', words, body.path, message);
	}

	#comment(body: AnnotationBody, words: string, passages: readonly string[]): void {
		if (passages.length === 0) {
			this.#drop(body, 'The words it is about were not found.');
			return;
		}
		const note = [this.#notes.get(passages[0]!), words].filter((part) => part !== undefined).join(' — ');
		const isWhole = note.length <= longestNote;
		for (const passage of passages) this.#notes.set(passage, clipWords(note, longestNote));
		if (isWhole) this.#account.kept('note', words, body.path);
		else
			this.#account.say('guessed', 'note', words, body.path, `Notes have ${longestNote} characters at most.`);
	}

	#drop({ value, purpose, path }: AnnotationBody, message: string): void {
		this.#account.say('dropped', purpose, value ?? path, path, message);
	}
}
