export { Operations as default } from './Operations';
