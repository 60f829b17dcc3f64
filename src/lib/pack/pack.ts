import type { Debate } from '#lib/debate/model.ts';
import type { Problem } from '#lib/debate/problem.ts';
import type { TourScript } from '#lib/tour/script.ts';

/** The files of one debate as bytes, by path inside the pack (`sources/post.txt`). */
export type PackFiles = ReadonlyMap<string, Uint8Array>;

/** A debate that passed every check, with its tours. */
export interface Pack {
	readonly debate: Debate;
	readonly tours: readonly TourScript[];
	/** Hex of the first 12 digits of the sha256 over all files: changes whenever any file does. */
	readonly version: string;
}

/** `pack` is null when any problem is an error; warnings leave it standing. */
export interface PackReading {
	readonly pack: Pack | null;
	readonly problems: readonly Problem[];
}

/** A reading that also shows what is being mended. */
export interface DebateReading extends PackReading {
	/** What was read, faults and all; null when a file cannot be read by itself. */
	readonly debate: Debate | null;
}
