import * as v from 'valibot';
import { nodeKinds } from '#lib/debate/model.ts';
import { list, passageId, slug } from './values.ts';

const shared = {
	id: slug,
	kind: v.optional(v.picklist(nodeKinds)),
	passages: v.optional(list(passageId), [])
};

/** `{id: …}` behind an argument. */
export const argumentData = v.strictObject(shared);

/** `{id: …}` behind a claim, which may be a premise that no document states. */
export const claimData = v.strictObject({
	...shared,
	implicit: v.pipe(
		v.optional(v.picklist(['true', 'false']), 'false'),
		v.transform((value) => value === 'true')
	)
});
