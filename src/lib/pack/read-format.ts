import type { FormatStep, RoundFormat } from '#lib/classroom/round-format.ts';
import { switchSides } from '#lib/classroom/round-switch-sides.ts';
import type { Problem } from '#lib/debate/problem.ts';
import { checkShape, type Shaped } from './check-shape.ts';
import { decodeFile } from './decode-file.ts';
import type { PackFiles } from './pack.ts';
import { readYaml } from './read-yaml.ts';
import { hasErrors, problem, wholeFile, type Checked } from './report-problem.ts';
import {
	formatFile,
	type FormatFile,
	type SwitchedFormatFile,
	type WholeFormatFile
} from './schemas/format-file.ts';
import { slugPattern } from './schemas/values.ts';

type At = Shaped<FormatFile>['at'];

interface ReadFile {
	readonly id: string;
	readonly value: FormatFile;
	readonly at: At;
}

/**
 * The formats of some files `<id>.yaml`, by their names. A format may be made of another one of them, or of one that is
 * `known`, whose ids are taken. What has a problem is left out.
 */
export function readFormats(
	files: PackFiles,
	known: readonly RoundFormat[] = []
): Checked<readonly RoundFormat[]> {
	const problems: Problem[] = [];
	const read = [...files].flatMap(([file, bytes]): readonly ReadFile[] => {
		const { value, problems: found } = readFile(file, bytes, known);
		problems.push(...found);
		return value ? [value] : [];
	});
	const formats = new Map<string, RoundFormat>();
	const keep = ({ id }: ReadFile, { value, problems: found }: Checked<RoundFormat | null>) => {
		problems.push(...found);
		if (value) formats.set(id, value);
	};
	for (const file of read) {
		if (!('switchSidesOf' in file.value)) keep(file, wholeFormat(file.id, file.value, file.at));
	}
	const found = [...known, ...formats.values()];
	for (const file of read) {
		if ('switchSidesOf' in file.value) keep(file, switchedFormat(file.id, file.value, file.at, found));
	}
	const inOrder = [...formats.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
	return { value: inOrder, problems };
}

function readFile(file: string, bytes: Uint8Array, known: readonly RoundFormat[]): Checked<ReadFile | null> {
	const refuse = (code: 'bad-file-name' | 'duplicate-id', message: string): Checked<null> => ({
		value: null,
		problems: [problem(code, wholeFile(file), message)]
	});
	const id = file.endsWith('.yaml') ? file.slice(0, -'.yaml'.length) : '';
	if (!slugPattern.test(id)) return refuse('bad-file-name', 'A format is a file named <id>.yaml.');
	if (known.some((format) => format.id === id)) {
		return refuse('duplicate-id', `There is a format ${id} already.`);
	}
	const text = decodeFile(file, bytes);
	if (text.value === null) return { value: null, problems: text.problems };
	const data = readYaml(file, text.value);
	if (data.value === null) return { value: null, problems: data.problems };
	const shaped = checkShape(formatFile, data.value);
	if (shaped.value === null) return { value: null, problems: shaped.problems };
	return { value: { id, ...shaped.value }, problems: [] };
}

function wholeFormat(id: string, file: WholeFormatFile, at: At): Checked<RoundFormat | null> {
	const problems = [
		...checkIds(file.sides, 'sides', at),
		...checkIds(file.steps, 'steps', at),
		...file.steps.flatMap((step, index) => checkStep(step, index, file, at))
	];
	if (hasErrors(problems)) return { value: null, problems };
	const { name, summary, origin, sides, pool, steps } = file;
	const format: RoundFormat = {
		...{ id, name, summary, origin },
		sides: sides.map(({ bench, ...side }) => ({ ...side, bench: bench ?? side.id })),
		pool: pool === undefined ? null : { seconds: pool },
		steps: steps.map((step) => asStep(step, file))
	};
	return { value: format, problems };
}

function switchedFormat(
	id: string,
	{ switchSidesOf, prepare, name, summary, origin }: SwitchedFormatFile,
	at: At,
	known: readonly RoundFormat[]
): Checked<RoundFormat | null> {
	const format = known.find((each) => each.id === switchSidesOf);
	const message =
		format === undefined
			? `There is no format ${switchSidesOf}.`
			: `The format ${switchSidesOf} exchanges sides itself.`;
	if (!format || format.steps.some(({ part }) => part > 0)) {
		return { value: null, problems: [problem('unknown-format', at(['switchSidesOf']), message)] };
	}
	const head = { id, name, summary, origin, prepareSeconds: prepare };
	return { value: switchSides(format, head), problems: [] };
}

function asStep(
	{ time, speakers, speaker, seat, others, leave, questions, ...step }: WholeFormatFile['steps'][number],
	{ sides }: WholeFormatFile
): FormatStep {
	return {
		...step,
		seconds: time ?? null,
		speakers: speakers ?? sides.map(({ id }) => id),
		speaker: speaker ?? null,
		seat: seat ?? null,
		others: others ?? '',
		leave: leave ?? null,
		questions: questions ?? null,
		part: 0
	};
}

function checkIds(
	entries: readonly { readonly id: string }[],
	key: 'sides' | 'steps',
	at: At
): readonly Problem[] {
	return entries.flatMap(({ id }, index) =>
		entries.findIndex((each) => each.id === id) < index
			? [problem('duplicate-id', at([key, index, 'id']), `The id ${id} stands twice in ${key}.`)]
			: []
	);
}

function checkStep(
	{ id, time, speakers, seat, leave, questions }: WholeFormatFile['steps'][number],
	index: number,
	{ sides }: WholeFormatFile,
	at: At
): readonly Problem[] {
	const problems: Problem[] = [];
	const here = (...path: readonly (string | number)[]) => at(['steps', index, ...path]);
	const isSide = (name: string) => sides.some((side) => side.id === name);
	for (const [n, name] of (speakers ?? []).entries()) {
		if (isSide(name)) continue;
		problems.push(problem('unknown-side', here('speakers', n), `There is no side ${name}.`));
	}
	if (leave?.when === 'confirmed' && !isSide(leave.by)) {
		problems.push(problem('unknown-side', here('leave', 'confirmed'), `There is no side ${leave.by}.`));
	}
	const turns = speakers === null ? sides : sides.filter((side) => speakers.includes(side.id));
	const short = turns.find((side) => seat !== undefined && seat > side.seats);
	if (short) {
		const message = `The side ${short.id} has no seat ${seat}.`;
		problems.push(problem('speaker-without-seat', here('seat'), message));
	}
	if (questions && !(questions.from < questions.to && questions.to <= (time ?? 0))) {
		const message = `Points of information must open, then close, while the clock of ${id} runs.`;
		problems.push(problem('questions-outside-step', here('questions'), message));
	}
	return problems;
}
