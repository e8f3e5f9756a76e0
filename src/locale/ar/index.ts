import frame from './frame';
import data from './data';
import formats from './formats';
import problems from './problems';
import workbench from './workbench';

export default { ...frame, ...data, ...formats, ...problems, ...workbench };
