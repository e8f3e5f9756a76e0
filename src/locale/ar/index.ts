import frame from './frame';
import data from './data';
import formats from './formats';
import problems from './problems';
import sql from './sql';
import mistakes from './mistakes';
import links from './links';

export default { ...frame, ...data, ...formats, ...problems, ...sql, ...mistakes, ...links };
