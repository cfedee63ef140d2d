import { fileOf } from "./address.js";

document.body.dataset.file = fileOf();
