export { DocumentView as default } from './DocumentView';
export { JobHistory } from './History';
