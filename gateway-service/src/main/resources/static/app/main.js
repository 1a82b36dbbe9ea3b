import './app.js';
import { work } from './worker.js';

work();
