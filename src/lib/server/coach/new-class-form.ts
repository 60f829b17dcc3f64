import { lifetimes } from '#lib/classroom/class-choices.ts';

/** Letters in the name of a class at most. */
export const longestClassName = 80;

/** What the form of a new class says; nothing in it is checked against debates and formats yet. */
export interface TypedClass {
	readonly debate: string;
	readonly name: string;
	readonly format: string;
	/** Ids of tours of the chosen debate. */
	readonly tours: readonly string[];
	readonly days: number;
}

/** Reads the form. Tours of debates that are not chosen fall away; a lifetime that is not offered is the usual one. */
export function readNewClass(form: FormData): TypedClass {
	const text = (name: string) => String(form.get(name) ?? '').slice(0, 500);
	const debate = text('debate');
	const days = Number(text('days'));
	return {
		debate,
		name: text('name').trim().replaceAll(/\s+/g, ' '),
		format: text('format'),
		tours: form.getAll('tour').flatMap((value) => {
			const [of, tour] = String(value).split('/', 2);
			return of === debate && tour ? [tour] : [];
		}),
		days: lifetimes.find((each) => each === days) ?? lifetimes[0]
	};
}

/** What is wrong with the name of a class; null when it can be used. */
export function classNameProblem(name: string): string | null {
	if (name === '') return 'Give the class a name, so that students see they are in the right place.';
	return name.length > longestClassName ? `A name has at most ${longestClassName} letters.` : null;
}
