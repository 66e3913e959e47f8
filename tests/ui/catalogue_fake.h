// SPDX-License-Identifier: GPL-3.0-or-later
// The catalogue's use case without threads and network: the real book over the shipped catalogue, and what was asked for.
#pragma once

#include "api/catalogue_json.h"
#include "workstation/catalogue_book.h"

#include <QStringList>

namespace yc::test {

inline const api::CatalogueDocument& shippedCatalogue() {
    static const api::CatalogueDocument document = [] {
        auto read = api::readCatalogueDirectory(std::string(YC_SOURCE_DIR) + "/installer/catalogue");
        return read ? std::move(read).value() : api::CatalogueDocument{};
    }();
    return document;
}

struct FakeCatalogue : workstation::CatalogueService {
    workstation::Listener<workstation::CatalogueSnapshot> listener;
    workstation::CatalogueBook book;
    std::string fetched;
    QStringList calls;
    QStringList faults;
    bool mayEdit = true;
    domain::Instant keptAt{};
    std::function<void(workstation::CatalogueSnapshot&)> dress;  // what the centre knows

    FakeCatalogue() {
        book.setRelease(std::make_shared<const domain::catalogue::Release>(shippedCatalogue().release),
                        shippedCatalogue().canonical);
        book.open(domain::ThemeId("YJS-GR-01"));
    }
    void publish() {
        auto snapshot = std::make_shared<workstation::CatalogueSnapshot>(book.snapshot());
        snapshot->mayEdit = mayEdit;
        if (!mayEdit) snapshot->editWhyNot = domain::refuse(domain::RefusalCode::NotPermitted);
        if (snapshot->draft) snapshot->keptAt = keptAt;
        if (dress) dress(*snapshot);
        if (listener) listener(snapshot);
    }
    void onCatalogue(workstation::Listener<workstation::CatalogueSnapshot> l) override {
        listener = std::move(l);
        publish();
    }
    void open(const domain::ThemeId& theme) override {
        calls << QStringLiteral("open ") + QString::fromStdString(theme.str());
        book.open(theme);
        publish();
    }
    void edit(const workstation::CatalogueEdit& edit) override {
        calls
            << QStringLiteral("edit %1=%2").arg(QString::fromStdString(edit.path), QString::fromStdString(edit.value));
        const auto wrong = book.edit(edit);
        for (const auto& fault : wrong) faults << QString::fromStdString(fault.zh);
        publish();
    }
    void look(const std::optional<std::string>& path) override {
        book.look(path);
        publish();
    }
    void begin(const workstation::CatalogueBeginning& beginning) override {
        for (const auto& fault : book.begin(beginning)) faults << QString::fromStdString(fault.zh);
        publish();
    }
    void drop() override {
        book.drop();
        publish();
    }
    void undo() override {
        book.undo();
        publish();
    }
    void redo() override {
        book.redo();
        publish();
    }
    void take(const domain::ThemeId& theme, const std::string& text, bool step) override {
        calls << QStringLiteral("take ") + QString::fromStdString(theme.str());
        const bool edited = book.snapshot().draft && book.text() != fetched;
        if (!step) { fetched = text; }
        if (step) {
            (void)book.replace(text);
        } else if (!edited) {  // what was edited here stays
            (void)book.restore(text);
        }
        publish();
    }
    void guide(std::function<void(std::shared_ptr<const reports::Document>)> answer) override {
        calls << QStringLiteral("guide");
        auto paper = std::make_shared<reports::Document>();
        paper->title = "新生儿出生一件事一次办办事指南";
        answer(paper);
    }
    void printGuide() override { calls << QStringLiteral("printGuide"); }
    void printChanges() override { calls << QStringLiteral("printChanges"); }
};

}  // namespace yc::test
