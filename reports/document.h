// SPDX-License-Identifier: GPL-3.0-or-later
// 文书: one paper described once, to be drawn as PDF, on screen and on a thermal roll.
//
// The description says what is on the paper, never where: layout.h places it, and the three renderers draw
// the same layout. All text is UTF-8 Chinese as it will be printed; sizes are in points (1/72 inch).
#pragma once

#include <optional>
#include <set>
#include <string>
#include <variant>
#include <vector>

#include "domain/core/paper_kind.h"

namespace yc::reports {

using domain::PaperKind;

enum class PaperSize {
    A4,      // 210 × 297 mm, as many pages as needed
    Roll80,  // thermal roll of 80 mm, one page as long as its content
};

enum class Align { Left, Center, Right };

// The voices of a paper. Which font file speaks them is the business of fonts.h and of the screen painter
// (Noto Serif CJK SC, its bold, Noto Sans Mono CJK SC bold, Noto Sans CJK SC, its bold).
enum class FontRole { Body, Strong, Code, Sans, SansStrong };

// Every part that can change while a clerk works has an id, so that a preview can tint it (see Document::changed).
struct Paragraph {
    std::string id;
    std::string text;  // '\n' breaks the line
    Align align = Align::Left;
    FontRole role = FontRole::Body;
    double size = 0;      // 0: the body size of this paper
    bool indent = false;  // first line two characters in, as Chinese letters are
    double spaceBefore = 0;
};

struct NumberedList {
    struct Entry {
        std::string id;
        std::string text;
    };
    std::vector<Entry> entries;  // printed as 1. 2. 3. with a hanging indent
};

// Label and value, one or two pairs to a row.
struct FieldTable {
    struct Field {
        std::string id;
        std::string label;
        std::string value;
    };
    std::vector<std::vector<Field>> rows;
};

// Rows under a head that is repeated on every page the table reaches.
struct MaterialTable {
    struct Column {
        std::string title;
        double weight = 1;  // share of the width
        Align align = Align::Left;
    };
    struct Row {
        std::string id;
        std::vector<std::string> cells;
        bool group = false;  // a line across the table that names the rows below it
    };
    std::vector<Column> columns;
    std::vector<Row> rows;
};

// 签收处: a line to sign on for each label. Stands left of a SealPlace that follows it.
struct SignatureBox {
    struct Line {
        std::string id;
        std::string label;
        std::string value;  // printed on the line when it is already known
    };
    std::vector<Line> lines;
};

// 盖章处: organ and date with a dashed circle of 40 mm for the stamp (行政许可法 32 last paragraph). Where the paper is
// marked as sealed the organ's electronic seal is drawn there.
struct SealPlace {
    std::string organ;
    std::string date;     // as printed, e.g. 2026年3月11日
    std::string caption;  // which seal, e.g. 受理专用章
};

// 二维码 with the lines that stand left of it.
struct Code {
    enum class Place { Inline, Foot };
    std::string payload;  // UTF-8
    std::string caption;  // small, under the code
    std::vector<Paragraph> beside;
    Place place = Place::Inline;  // Foot: at the bottom right of the last page, beside the Footer
};

// Lines at the bottom of the last page: copies, clerk, hotline.
struct Footer {
    std::vector<Paragraph> lines;
};

// 流程图: who waits for whom. Boxes in rows from top to bottom, a box always below those it waits for.
struct FlowChart {
    struct Box {
        std::string text;
        std::string note;  // small, under the text; may be empty
        bool end = false;  // first or last step of the whole, drawn on a ground
    };
    struct Arrow {
        std::size_t from = 0, to = 0;  // indices of boxes
        bool either = false;           // one of several such arrows into the same box is enough; drawn dashed
    };
    std::string title;  // read aloud in place of the picture
    std::vector<Box> boxes;
    std::vector<Arrow> arrows;  // without a circle
};

struct Rule {};  // 分隔线 across the paper

using Block = std::variant<Paragraph, NumberedList, FieldTable, MaterialTable, SignatureBox, SealPlace, Code, Footer,
                           FlowChart, Rule>;

// What a paper says about itself across its face. Several can apply.
struct Marks {
    int reprint = 0;      // 补打 n: the n-th reprint; 0 for the first print
    bool voided = false;  // 作废
    bool sample = false;  // 示例数据: invented persons
    bool sealed = false;  // 盖章版: the edition that carries the organ's electronic seal
};

struct Document {
    std::optional<PaperKind> kind;  // none: no paper of a case, such as a guide
    PaperSize size = PaperSize::A4;
    std::string issuer;  // small line over the title
    std::string title;
    std::string number;  // e.g. 青政服补〔2026〕第000123号; empty when the kind has none
    std::vector<Block> blocks;
    Marks marks;
    std::set<std::string> changed;  // ids whose part has just changed; tinted on screen, never on paper
};

}  // namespace yc::reports
