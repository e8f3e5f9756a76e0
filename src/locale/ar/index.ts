import frame from './frame';
import data from './data';
import formats from './formats';
import problems from './problems';

export default { ...frame, ...data, ...formats, ...problems };
