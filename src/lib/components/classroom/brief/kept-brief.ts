import {
	entriesOf,
	withEntry,
	workOf,
	type BriefEntry,
	type BriefWork,
	type StoredEntry
} from '#lib/classroom/brief-work.ts';
import { keptText } from '#lib/components/ui/kept-text.ts';

/** The work of a reader outside a class, kept in this browser alone. */
export interface KeptBrief {
	readonly read: () => BriefWork;
	/** Adds an entry to what is kept, which another window may have changed; gives back all of it. */
	readonly add: (entry: BriefEntry) => BriefWork;
}

/** One place for all briefs of a debate: a quotation marked in one is marked in the others. */
export function keptBrief(debate: string): KeptBrief {
	const kept = keptText(`brief:${debate}`);
	const read = () => workOf(storedEntries(kept.read()));
	return {
		read,
		add(entry) {
			const work = withEntry(read(), entry);
			kept.write(JSON.stringify(entriesOf(work)));
			return work;
		}
	};
}

function storedEntries(text: string | null): readonly StoredEntry[] {
	if (text === null) return [];
	try {
		const list: unknown = JSON.parse(text);
		return Array.isArray(list) ? list.filter(isStored) : [];
	} catch {
		return [];
	}
}

function isStored(value: unknown): value is StoredEntry {
	if (typeof value !== 'object' || value === null) return false;
	const { kind, subject } = value as Partial<Record<keyof StoredEntry, unknown>>;
	return typeof kind === 'string' && typeof subject === 'string';
}
