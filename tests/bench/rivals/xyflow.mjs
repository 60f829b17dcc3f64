import '@xyflow/svelte/dist/style.css';

export { Handle, Position, SvelteFlow } from '@xyflow/svelte';
