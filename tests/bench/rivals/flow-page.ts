/** Svelte Flow's page. */
import { mount } from 'svelte';
import FlowMap from './FlowMap.svelte';
import { fetchedGraph, stageElement } from './rival-page.ts';

const target = stageElement();
mount(FlowMap, { target, props: { graph: await fetchedGraph() } });
