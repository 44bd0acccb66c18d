// The same report with docxtemplater: from YAML and a Word file with its tags.
//
// Usage: node with_docxtemplater.js REPORT.yaml TEMPLATE.docx REPORT.docx [TIMES]

const fs = require("fs");
const Docxtemplater = require("docxtemplater");
const PizZip = require("pizzip");
const yaml = require("js-yaml");

const [source, form, target, times = "1"] = process.argv.slice(2);
for (let time = 0; time < Number(times); time++) {
  const data = yaml.load(fs.readFileSync(source, "utf8"));
  const template = new Docxtemplater(new PizZip(fs.readFileSync(form)), { paragraphLoop: true });
  template.render(data);
  fs.writeFileSync(target, template.getZip().generate({ type: "nodebuffer", compression: "DEFLATE" }));
}
