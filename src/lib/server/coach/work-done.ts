import { workOf } from '#lib/classroom/brief-work.ts';
import { classes } from '#lib/server/classes/classes.ts';

/** Whether each seat has marked passages and picked reasons. What they are stays here. */
export async function workDone(
	classId: string,
	seats: readonly { readonly id: string }[]
): Promise<ReadonlyMap<string, { readonly marked: boolean; readonly reasoned: boolean }>> {
	return new Map(
		await Promise.all(
			seats.map(async ({ id }) => {
				const { marks, reasons } = workOf(await classes.entriesOf(classId, id));
				const done = { marked: Object.keys(marks).length > 0, reasoned: Object.keys(reasons).length > 0 };
				return [id, done] as const;
			})
		)
	);
}
