import './app.js';
import { work } from './worker.js';

addEventListener('load', work); // it must not take the network from what the page waits for
