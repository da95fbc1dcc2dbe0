export { workbooks } from "../nl/workbooks";
