// SPDX-License-Identifier: GPL-3.0-or-later
// Every component on one sheet, as in the component drawing; for rendering tests.
#pragma once

#include "ui/common/button.h"
#include "ui/common/card.h"
#include "ui/common/glyph_widgets.h"
#include "ui/common/progress.h"
#include "ui/common/row_delegate.h"
#include "ui/common/text_field.h"
#include "ui/common/toast.h"

#include <QHBoxLayout>
#include <QStandardItemModel>
#include <QVBoxLayout>

namespace yc::test {

inline QString zh(const char16_t* text) { return QString::fromUtf16(text); }

class Gallery : public QWidget {
public:
    explicit Gallery(ui::Theme& theme) : m_theme(theme), m_column(new QVBoxLayout(this)) {
        setAutoFillBackground(true);
        ui::scaleLayout(theme, m_column, QMargins(24, 16, 24, 16), 8);
        buttons();
        fields();
        chips();
        rows();
        caps();
        toasts();
        m_column->addStretch(1);
    }

private:
    QHBoxLayout* line(const QString& title) {
        m_column->addWidget(new ui::Label(m_theme, title, ui::Role::Support, ui::Ink::Text2, this));
        auto* row = new QHBoxLayout;
        ui::scaleLayout(m_theme, row, QMargins(), 8);
        m_column->addLayout(row);
        return row;
    }
    void buttons() {
        using K = ui::Button::Kind;
        auto* row = line(zh(u"按钮 默认、按下、不可用、主要、危险、安静"));
        row->addWidget(new ui::Button(m_theme, zh(u"高拍"), zh(u"F9"), K::Normal, this));
        auto* down = new ui::Button(m_theme, zh(u"高拍"), {}, K::Normal, this);
        down->setDown(true);
        row->addWidget(down);
        auto* off = new ui::Button(m_theme, zh(u"高拍"), {}, K::Normal, this);
        off->setRefused(zh(u"没有可拍的材料"));
        row->addWidget(off);
        row->addWidget(new ui::Button(m_theme, zh(u"受理"), zh(u"F12"), K::Primary, this));
        row->addWidget(new ui::Button(m_theme, zh(u"退号"), {}, K::Danger, this));
        row->addWidget(new ui::Button(m_theme, zh(u"看依据"), {}, K::Quiet, this));
        row->addStretch(1);
    }
    void fields() {
        using O = ui::OriginMark::Kind;
        auto* row = line(zh(u"输入 默认带来源、出错、不可用"));
        auto* name = new ui::TextField(m_theme, zh(u"姓名"), this);
        name->setText(zh(u"沈若溪"));
        name->setOrigin({O::Card, zh(u"读卡 10:20")});
        row->addWidget(name);
        auto* phone = new ui::TextField(m_theme, zh(u"手机号码"), this);
        phone->setText(zh(u"138 0021 32"));
        phone->setOrigin({O::Unverified, zh(u"人工录入，未核验")});
        row->addWidget(phone);
        auto* second = new QHBoxLayout;
        ui::scaleLayout(m_theme, second, QMargins(), 8);
        m_column->addLayout(second);
        auto* number = new ui::TextField(m_theme, zh(u"证件号码"), this);
        number->setText(zh(u"432522199502290019"));
        number->setError(zh(u"1995 年 2 月没有 29 日。请对照证件再输"));
        second->addWidget(number, 1, Qt::AlignTop);
        auto* off = new ui::TextField(m_theme, zh(u"出生证编号"), this);
        off->setPlaceholder(zh(u"签发后自动填"));
        off->setEnabled(false);
        second->addWidget(off, 1, Qt::AlignTop);
    }
    void chips() {
        auto* row = line(zh(u"结论 字、形、色三样都有"));
        for (ui::Verdict v :
             {ui::Verdict::Complete, ui::Verdict::Missing, ui::Verdict::Mismatch, ui::Verdict::Tolerated,
              ui::Verdict::Exempt, ui::Verdict::Produced, ui::Verdict::Unchecked}) {
            row->addWidget(new ui::Chip(m_theme, ui::verdictChip(v), this));
        }
        row->addStretch(1);
        auto* lamps = line(zh(u"灯 形状先于颜色"));
        for (ui::LampState s : {ui::LampState::Normal, ui::LampState::Soon, ui::LampState::Overdue,
                                ui::LampState::Paused, ui::LampState::Waiting, ui::LampState::Done}) {
            lamps->addWidget(new ui::Lamp(m_theme, s, ui::lampText(s), this));
        }
        lamps->addStretch(1);
    }
    void rows() {
        line(zh(u"行 默认、选中、刚变"));
        auto* card = new ui::Card(m_theme, this);
        auto* list = new ui::RowList(m_theme, {{{}, 34}, {{}, 0}, {{}, 96}, {{}, 150}}, card);
        list->setAccessibleName(zh(u"行"));
        auto* model = new QStandardItemModel(list);
        const ui::Verdict verdicts[] = {ui::Verdict::Unchecked, ui::Verdict::Complete, ui::Verdict::Missing,
                                        ui::Verdict::Mismatch, ui::Verdict::Complete};
        const char16_t* names[] = {u"默认", u"悬停", u"选中，焦点在别处", u"焦点", u"刚扫到，2 秒后复原"};
        for (int i = 0; i < 5; ++i) {
            auto* item = new QStandardItem;
            QList<ui::RowCell> cells(4);
            cells[0].text = QString::number(i + 1);
            cells[1].text = zh(names[i]);
            cells[2].text = zh(u"原件 1");
            cells[3].chip = ui::verdictChip(verdicts[i]);
            item->setData(QVariant::fromValue(cells), ui::CellsRole);
            item->setData(i == 4, ui::FreshRole);
            model->appendRow(item);
        }
        list->setModel(model);
        list->setCurrentIndex(model->index(2, 0));
        ui::scaleFixedHeight(m_theme, list, 222);
        card->body()->addWidget(list);
        m_column->addWidget(card);
    }
    void caps() {
        auto* row = line(zh(u"键帽、标签、票"));
        row->addWidget(new ui::KeyCap(m_theme, zh(u"F12"), {}, this));
        row->addWidget(new ui::KeyCap(m_theme, zh(u"Ctrl+K"), {}, this));
        row->addWidget(new ui::KeyCap(m_theme, zh(u"Enter"), {}, this));
        row->addWidget(new ui::Chip(m_theme, {zh(u"C-2 格"), ui::Tone::Accent}, this));
        row->addWidget(new ui::Chip(m_theme, {zh(u"人工 1"), ui::Tone::Neutral, zh(u"person_edit")}, this));
        row->addWidget(new ui::Chip(m_theme, {zh(u"次要材料"), ui::Tone::Warn}, this));
        row->addStretch(1);
    }
    void toasts() {
        line(zh(u"提示条 发生了什么、没丢什么、怎么办"));
        auto* done = new ui::Toast(m_theme, this);
        done->say(
            {ui::ToastLine::Kind::Done, zh(u"已出具补正告知 000123，印了 2 份"), zh(u"撤销"), zh(u"Ctrl+Z"), {}, 0});
        m_column->addWidget(done);
        auto* fault = new ui::Toast(m_theme, this);
        fault->say({ui::ToastLine::Kind::Fault,
                    zh(u"打印机没应答。告知单已存好，号码没浪费"),
                    zh(u"改用 A4 打印"),
                    zh(u"F10"),
                    {},
                    0});
        m_column->addWidget(fault);
        line(zh(u"进度、可取消"));
        auto* progress = new ui::Progress(m_theme, this);
        progress->setValue(61, 100, zh(u"61%，约 6 秒"));
        progress->setCancellable(true);
        m_column->addWidget(progress);
    }
    ui::Theme& m_theme;
    QVBoxLayout* m_column;
};

}  // namespace yc::test
