import * as v from 'valibot';
import { line } from '#lib/pack/schemas/values.ts';
import { standings } from '#lib/source/model.ts';

/** A voice as our exporters write it into JSON: null for a name that nobody knows. */
export const voiceShape = v.object({
	name: v.nullable(line),
	standing: v.picklist(standings),
	org: v.exactOptional(line),
	role: v.exactOptional(line)
});
