import { render } from 'preact';
import { App } from './app.tsx';
import { connect } from './live.ts';

const root = document.querySelector('#app');
if (root !== null) render(<App link={document.body.dataset['link']} />, root);
connect();
