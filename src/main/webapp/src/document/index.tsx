export { DocumentView as default } from './DocumentView';
