import type { Debate } from '#lib/debate/model.ts';
import type { Scene } from '#lib/layout/scene-model.ts';
import type { PackDraft } from '#lib/pack/pack-draft.ts';
import type { DraftCheck } from '#lib/pack/workbench/check-draft.ts';
import { begun, edited, redone, undone, type History } from '#lib/pack/workbench/history.ts';
import type { Desk, Pane } from './desk.ts';

/** What a session needs from outside. */
export interface SessionPorts {
	/** Checks a draft, somewhere it holds nothing up. */
	readonly check: (draft: PackDraft) => Promise<DraftCheck>;
	/** Keeps a draft; rejects with a sentence for the author. */
	readonly keep: (draft: PackDraft) => Promise<void>;
}

/** Milliseconds without an edit after which a draft is kept, and after which it is checked. */
const pauses = { keep: 150, check: 250 } as const;

/** One draft on the workbench: what it is, was, and will be again; what lies open; what is wrong; whether it is kept. */
export class WorkbenchSession {
	readonly #ports: SessionPorts;
	#history: History<PackDraft> = $state.raw(begun({} as PackDraft));
	/** What the middle of the workbench shows. */
	desk: Desk = $state.raw({ kind: 'overview' });
	/** What a narrow screen shows, and where the author was led last. */
	pane: Pane = $state('card');
	/** Counts how often the author was led somewhere. */
	led = $state(0);
	/** The document whose words lie open; null for the list of all. */
	openDocument: string | null = $state(null);
	/** The last finished check; null before the first. */
	check: DraftCheck | null = $state.raw(null);
	/** The debate as it was last read; stays while a file cannot be read. */
	debate: Debate | null = $state.raw(null);
	/** Its map. */
	scene: Scene | null = $state.raw(null);
	/** Why the checks could not run, in a sentence; null while they can. */
	checkFault: string | null = $state(null);
	/** Whether an edit is not kept yet. */
	unsaved = $state(false);
	/** Why it could not be kept, in a sentence; null while all is well. */
	fault: string | null = $state(null);
	/** What was just done, to be read out. */
	told = $state('');
	#keeping: ReturnType<typeof setTimeout> | undefined;
	#checking: ReturnType<typeof setTimeout> | undefined;
	/** Keepings follow one another, so that none overtakes a later one. */
	#kept: Promise<void> = Promise.resolve();

	constructor(draft: PackDraft, ports: SessionPorts) {
		this.#ports = ports;
		this.#history = begun(draft);
		this.#checkNow();
	}

	get draft(): PackDraft {
		return this.#history.present;
	}

	/** What “undo” would take back, in a few words; null when there is nothing. */
	get undoes(): string | null {
		return this.#history.past.at(-1)?.what ?? null;
	}

	/** What “redo” would do again. */
	get redoes(): string | null {
		return this.#history.future[0]?.what ?? null;
	}

	/** Changes the draft; edits in a row with the same key are taken back as one. */
	edit(what: string, change: (draft: PackDraft) => PackDraft, key: string | null = null): void {
		this.#goTo(edited(this.#history, change(this.draft), what, key));
		if (key === null) this.told = `${what}.`;
	}

	undo(): void {
		const what = this.undoes;
		this.#goTo(undone(this.#history));
		if (what) this.told = `Taken back: ${what}.`;
	}

	redo(): void {
		const what = this.redoes;
		this.#goTo(redone(this.#history));
		if (what) this.told = `Done again: ${what}.`;
	}

	/** Opens something in the middle, and shows it on a narrow screen. */
	open(desk: Desk): void {
		this.desk = desk;
		this.show('card');
		if (desk.kind === 'passage') this.openDocument = desk.id.split('/')[0] ?? null;
		if (desk.kind === 'document') this.openDocument = desk.id;
	}

	/** Leads the author to a part of the workbench. */
	show(pane: Pane): void {
		this.pane = pane;
		this.led++;
	}

	/** Keeps what is not kept yet, now; resolves when it is. */
	async keepNow(): Promise<void> {
		clearTimeout(this.#keeping);
		if (!this.unsaved) return this.#kept;
		const draft = this.draft;
		this.#kept = this.#kept.then(async () => {
			try {
				await this.#ports.keep(draft);
				this.fault = null;
				if (this.draft === draft) this.unsaved = false;
			} catch (error) {
				this.fault = error instanceof Error ? error.message : String(error);
			}
		});
		return this.#kept;
	}

	/** Ends what would still happen by itself; what is not kept is kept. */
	close(): Promise<void> {
		clearTimeout(this.#checking);
		return this.keepNow();
	}

	#goTo(next: History<PackDraft>): void {
		const changed = next.present !== this.draft;
		this.#history = next;
		if (!changed) return;
		this.unsaved = true;
		clearTimeout(this.#keeping);
		clearTimeout(this.#checking);
		this.#keeping = setTimeout(() => void this.keepNow(), pauses.keep);
		this.#checking = setTimeout(() => this.#checkNow(), pauses.check);
	}

	async #checkNow(): Promise<void> {
		const draft = this.draft;
		const check = await this.#ports.check(draft).catch(() => null);
		if (this.draft !== draft) return;
		this.checkFault = check
			? null
			: 'The checks could not run here. The draft itself is kept; load the page again.';
		if (!check) return;
		this.check = check;
		this.debate = check.debate ?? this.debate;
		this.scene = check.scene ?? this.scene;
	}
}
