import { mount } from 'svelte';
import App from './ui/App.svelte';
import { locale } from './ui/state/locale.svelte';
import { shop } from './ui/state/shop/shop.svelte';
import './ui/page.css';

declare global {
  interface Window {
    /** For people who script the page: read-only SQL on the shop, behind the gate that links pass. */
    regulars: { query: typeof shop.ask };
  }
}

window.regulars = { query: (sql) => shop.ask(String(sql)) };

await locale.start();
mount(App, { target: document.getElementById('app')! });
