// SPDX-License-Identifier: GPL-3.0-or-later
// A workspace that shows the Materials step of the drawings with made-up data; for tests of shell and rows.
#pragma once

#include "common_gallery.h"

#include "ui/common/key_table.h"
#include "ui/common/material_row.h"
#include "ui/common/overlay_scroll.h"
#include "ui/common/pane_splitter.h"
#include "ui/common/step_tabs.h"
#include "ui/common/table_head.h"
#include "ui/shell/main_window.h"

#include <QScrollArea>

namespace yc::test {

inline QList<ui::MaterialRowData> sampleMaterials() {
    using V = ui::Verdict;
    using S = ui::MaterialCriterion::State;
    ui::MaterialRowData a{1,
                          zh(u"父母双方居民身份证"),
                          zh(u"出生证、户口、医保、社保卡、生育报销共 5 项合并为一份"),
                          true,
                          {},
                          2,
                          2,
                          2,
                          2,
                          {},
                          {},
                          V::Complete,
                          2,
                          zh(u"读卡核验 2 张，10:21")};
    ui::MaterialRowData b{2,
                          zh(u"落户方居民户口簿"),
                          zh(u"出生登记 公安局"),
                          true,
                          {},
                          1,
                          1,
                          1,
                          1,
                          {},
                          {},
                          V::Mismatch,
                          3,
                          zh(u"婚姻状况仍为“未婚”，与结婚证不一致"),
                          ui::Tone::Bad};
    ui::MaterialRowData c{
        3, zh(u"出生医学证明首次签发登记表"), zh(u"出生医学证明 卫健委"), true, {}, 1, 1, 0, 0, {}, {}, V::Complete,
        1, zh(u"市妇幼保健院出具，章齐")};
    ui::MaterialRowData d{4,
                          zh(u"新生儿照片"),
                          zh(u"社会保障卡 人社局"),
                          true,
                          {},
                          0,
                          1,
                          0,
                          0,
                          {},
                          zh(u"电子件"),
                          V::Tolerated,
                          -1,
                          zh(u"可后补至 3月18日；主要材料齐后生效"),
                          ui::Tone::Warn};
    ui::MaterialRowData e{5,
                          zh(u"医疗费用票据、费用清单、出院记录"),
                          zh(u"生育医疗费用报销 医保局"),
                          true,
                          {},
                          2,
                          3,
                          0,
                          0,
                          zh(u"件"),
                          {},
                          V::Missing,
                          2,
                          {}};
    e.criteria = {{zh(u"票据原件盖收费专用章，姓名为产妇本人"), S::Met},
                  {zh(u"有费用清单，金额与票据一致"), S::Broken},
                  {zh(u"出院记录有诊断和分娩日期"), S::Met}};
    e.sentence = zh(u"住院费用清单未提交。请补交市妇幼保健院出具的本次住院费用清单原件 1 份，加盖收费专用章。");
    e.missingReasons = {zh(u"未提交费用清单"), zh(u"未提交票据"), zh(u"未提交出院记录")};
    e.tolerateRefused = zh(u"主要材料不能容缺");
    e.exemptRefused = zh(u"医保票据未接入共享");
    ui::MaterialRowData f{6,
                          zh(u"银行卡号（母亲，Ⅰ类户）"),
                          zh(u"生育医疗费用报销 医保局"),
                          false,
                          zh(u"已填报"),
                          0,
                          0,
                          0,
                          0,
                          {},
                          {},
                          V::Complete,
                          -1,
                          zh(u"尾号 6620，户名一致")};
    ui::MaterialRowData g{7,
                          zh(u"结婚证"),
                          zh(u"出生证、出生登记"),
                          false,
                          zh(u"不用交"),
                          0,
                          0,
                          0,
                          0,
                          {},
                          {},
                          V::Exempt,
                          -1,
                          zh(u"电子证照库 10:22 比对一致，回执 Q-0417")};
    ui::MaterialRowData h{8,
                          zh(u"出生医学证明"),
                          zh(u"出自“出生医学证明（首次签发）”"),
                          false,
                          zh(u"不用交"),
                          0,
                          0,
                          0,
                          0,
                          {},
                          {},
                          V::Produced,
                          -1,
                          zh(u"卫健委签发后转公安局、医保局、人社局")};
    ui::MaterialRowData i{9,
                          zh(u"新生儿户口簿页"),
                          zh(u"出自“出生登记”"),
                          false,
                          zh(u"不用交"),
                          0,
                          0,
                          0,
                          0,
                          {},
                          {},
                          V::Produced,
                          -1,
                          zh(u"公安局办结后转医保局、人社局")};
    g.operable = h.operable = i.operable = false;
    return {a, b, c, d, e, f, g, h, i};
}

inline ui::QueueSnapshot sampleQueue() {
    ui::QueueSnapshot q;
    q.state = ui::QueueSnapshot::State::Serving;
    q.stateText = zh(u"服务中");
    q.ticket = zh(u"A023");
    q.headline = zh(u"新生儿出生一件事");
    q.times = {zh(u"已服务 06:42"), zh(u"候时 9 分钟"), zh(u"呼叫 1 次")};
    q.next = {{zh(u"A024"), zh(u"预约 10:40"), zh(u"10:40")},
              {zh(u"B011"), zh(u"餐饮店"), {}},
              {zh(u"A025"), zh(u"新生儿"), {}}};
    q.nextTitle = zh(u"接下来");
    q.rankReason = zh(u"按预约时间插入，前面无优先号");
    q.waiting = {{zh(u"新生儿"), 4, zh(u"最久 12 分"), false},
                 {zh(u"餐饮店"), 2, zh(u"最久 6 分"), false},
                 {zh(u"企业开办"), 6, zh(u"最久 21 分"), true}};
    q.waitingTitle = zh(u"本窗口可叫的等候");
    return q;
}

class SampleCounter : public ui::Workspace {
public:
    explicit SampleCounter(ui::Theme& theme) : m_theme(theme) {
        auto* row = new QHBoxLayout(this);
        row->setContentsMargins(0, 0, 0, 0);
        panesSplitter = new ui::PaneSplitter(theme, zh(u"counter/panes"), this);
        row->addWidget(panesSplitter);
        panesSplitter->addPane(middle(), 0, 560);
        panesSplitter->addPane(right(), 448, 300);
    }
    ui::WorkspaceId id() const override { return ui::WorkspaceId::Counter; }
    QString title() const override { return zh(u"窗口"); }
    QString stepTitle() const override { return zh(u"材料"); }
    ui::KeyScope keyScope() const override { return ui::KeyScope::CounterMaterials; }
    QList<ui::KeyAction> keyActions() const override {
        QList<ui::KeyAction> all;
        const auto add = [&](const char* id, const char16_t* label, const char16_t* brief, bool enabled = true) {
            ui::KeyAction a;
            a.id = QLatin1String(id);
            a.label = zh(label);
            a.shortLabel = zh(brief);
            a.enabled = enabled;
            a.run = [this, key = a.id] { ran << key; };
            if (!enabled) { a.reason = zh(u"正在服务 A023"); }
            all << a;
        };
        add("counter.card", u"读证", u"读证");
        add("counter.large", u"预览放大", u"预览");
        add("counter.call", u"叫号", u"叫号", false);
        add("counter.recall", u"重呼", u"重呼", false);
        add("counter.missed", u"过号", u"过号", false);
        add("counter.park", u"挂起", u"挂起");
        add("counter.capture", u"高拍", u"高拍");
        add("counter.print", u"打印", u"打印");
        add("counter.other", u"其他决定", u"其他");
        add("counter.act", u"出具一次性补正告知（3 项）", u"出具补正告知（3 项）");
        all.last().armText = armText;
        add("undo", u"撤销", u"撤销");
        return all;
    }
    QList<QWidget*> panes() const override { return {panesSplitter->widget(0), panesSplitter->widget(1)}; }
    void setLayoutClass(ui::LayoutClass c) override {
        columns = ui::MaterialColumns{};
        if (c != ui::LayoutClass::Wide) { columns = {28, 88, 66, 92, 196, c <= ui::LayoutClass::Narrow}; }
        for (ui::MaterialRow* row : rows) { row->setColumns(columns); }
        head->setColumns(headColumns());
        panesSplitter->widget(1)->setVisible(!ui::rightPaneFolds(c));
        if (!ui::rightPaneFolds(c)) { panesSplitter->setPaneWidth(1, ui::rightPaneWidthOf(c)); }
    }
    bool scanned(const QString& code) override {
        scans << code;
        return code.startsWith(QLatin1Char('M'));
    }

    QStringList scans;
    mutable QStringList ran;
    QString armText;
    QList<ui::MaterialRow*> rows;
    ui::PaneSplitter* panesSplitter;
    ui::StepTabs* tabs = nullptr;
    ui::TableHead* head = nullptr;
    ui::MaterialColumns columns;

private:
    QList<ui::TableColumn> headColumns() const {
        return {{{}, columns.index},
                {zh(u"材料"), 0},
                {zh(u"原件"), columns.original},
                {columns.copyJoinsOriginal ? QString() : zh(u"复印件"), columns.copyJoinsOriginal ? 1 : columns.copy},
                {zh(u"结论"), columns.verdict},
                {zh(u"依据"), columns.evidence}};
    }
    QWidget* middle() {
        auto* pane = new QWidget;
        auto* column = new QVBoxLayout(pane);
        ui::scaleLayout(m_theme, column, QMargins(0, 64, 0, 0), 12);
        using S = ui::StepTab::State;
        tabs = new ui::StepTabs(m_theme, pane);
        tabs->setTabs({{zh(u"申请人"), zh(u"Ctrl+1"), S::Done, zh(u"已核验"), {}},
                       {zh(u"情形"), zh(u"Ctrl+2"), S::Done, zh(u"9 题"), {}},
                       {zh(u"材料"), zh(u"Ctrl+3"), S::Attention, zh(u"3 项待补"), zh(u"3 项")},
                       {zh(u"表单"), zh(u"Ctrl+4"), S::Working, zh(u"18 / 20 项"), zh(u"18 / 20")},
                       {zh(u"决定"), zh(u"Ctrl+5"), S::Empty, zh(u"—"), {}}});
        tabs->setCurrent(2);
        column->addWidget(tabs);
        auto* card = new ui::Card(m_theme, pane);
        card->setTitle(zh(u"核对材料"));
        int at = 1;
        for (auto v : {ui::Verdict::Complete, ui::Verdict::Missing, ui::Verdict::Mismatch, ui::Verdict::Tolerated,
                       ui::Verdict::Exempt}) {
            card->headLayout()->insertWidget(
                at++, new ui::Chip(m_theme, ui::verdictChip(v, v == ui::Verdict::Complete ? 3 : 1), card));
        }
        card->headLayout()->addWidget(
            new ui::Label(m_theme, zh(u"只看没齐的"), ui::Role::Support, ui::Ink::Text2, card));
        card->headLayout()->addWidget(new ui::KeyCap(m_theme, zh(u"Ctrl+Q"), {}, card));
        head = new ui::TableHead(m_theme, headColumns(), card);
        card->body()->addWidget(head);
        auto* scroll = new QScrollArea(card);
        scroll->setWidgetResizable(true);
        scroll->setFocusPolicy(Qt::NoFocus);
        scroll->viewport()->setAutoFillBackground(false);
        auto* list = new QWidget;
        list->setAutoFillBackground(false);
        auto* lines = new QVBoxLayout(list);
        lines->setContentsMargins(0, 0, 0, 0);
        lines->setSpacing(0);
        const auto data = sampleMaterials();
        for (int i = 0; i < data.size(); ++i) {
            if (i == 0) {
                lines->addWidget(new ui::GroupHead(m_theme, zh(u"申请人交"), zh(u"6 份"), list));
            } else if (i == 6) {
                lines->addWidget(new ui::GroupHead(m_theme, zh(u"免交"), zh(u"数据共享或电子证照，已留痕"), list));
            } else if (i == 7) {
                lines->addWidget(
                    new ui::GroupHead(m_theme, zh(u"由其他事项产生"), zh(u"办成后系统直接转给下一家"), list));
            }
            auto* row = new ui::MaterialRow(m_theme, columns, list);
            row->setData(data[i]);
            lines->addWidget(row);
            rows << row;
        }
        lines->addStretch(1);
        rows[4]->setExpanded(true);
        scroll->setWidget(list);
        ui::overlayScrollBar(m_theme, scroll);
        card->body()->addWidget(scroll, 1);
        column->addWidget(card, 1);
        return pane;
    }
    QWidget* right() {
        auto* pane = new QWidget;
        auto* column = new QVBoxLayout(pane);
        ui::scaleLayout(m_theme, column, QMargins(), 16);
        auto* card = new ui::Card(m_theme, pane);
        auto* alarm = new ui::AlarmHead(m_theme, card);
        alarm->setContent(ui::Tone::Bad, zh(u"document_error"), zh(u"需要一次性补正 3 项，今天不能受理"),
                          zh(u"补齐当日受理，5 个工作日内办结。材料今天全部退还。"));
        card->body()->addWidget(alarm);
        card->setKind(ui::Card::Kind::Alarm);
        auto* body = card->paddedBody(0);
        body->addWidget(new ui::ValueRow(m_theme, zh(u"出生登记（申报户口）"), zh(u"户口簿不符"), ui::Ink::Bad, card));
        body->addWidget(new ui::ValueRow(m_theme, zh(u"居民医保参保登记"), zh(u"等出生登记"), ui::Ink::Text2, card));
        column->addWidget(card);
        column->addStretch(1);
        return pane;
    }
    ui::Theme& m_theme;
};

}  // namespace yc::test
