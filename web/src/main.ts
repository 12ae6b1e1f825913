import { mount } from 'svelte';
import App from './App.svelte';
import './theme.css';
import './base.css';
import { applyTheme } from './shell/theme.svelte.ts';

applyTheme();
const target = document.querySelector('#workbench');
if (target === null) throw new Error('The page has no place for the workbench');
mount(App, { target });
