// SPDX-License-Identifier: GPL-3.0-or-later
// Guides over the wire: anybody may read them, the code names the version, nothing a visitor says gets into the page.
#include <QtTest>

#include "reports/paper_reading.h"
#include "server/server_fixture.h"

using namespace yc;
using namespace yc::server;

class TestGuides : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() {
        m_dir = std::make_unique<QTemporaryDir>();
        m_hall = std::make_unique<Hall>(
            false, [this](Config& config) { config.dataDir = m_dir->path().toStdString() + "/hall"; });
    }

    void R052_pageAndPdfOfTheVersionInTheCode() {
        Client nobody = m_hall->client();
        const Answer index = nobody.get("/guides");
        QCOMPARE(index.status, 200);
        QVERIFY(QString::fromStdString(index.body).contains(QStringLiteral("href=\"/guides/YJS-GR-01\"")));
        const Answer page = nobody.get("/guides/YJS-GR-01?version=13");
        QCOMPARE(page.status, 200);
        QVERIFY(QString::fromStdString(page.body).contains(QStringLiteral("新生儿出生一件事一次办")));
        QCOMPARE(nobody.get("/guides/YJS-GR-01").body, page.body);
        const Answer pdf = nobody.get("/guides/YJS-GR-01/pdf");
        QCOMPARE(pdf.status, 200);
        const QString code = tests::qrOf(*m_dir, pdf.body);
        QVERIFY2(code.startsWith(QStringLiteral("https://")), qPrintable(code));
        QVERIFY2(code.endsWith(QStringLiteral("/guides/YJS-GR-01?version=13")), qPrintable(code));
        const std::string path = code.mid(code.indexOf(QLatin1String("/guides"))).toStdString();
        Client later = m_hall->client();
        QCOMPARE(later.get(path).body, page.body);
    }

    void R052_unknownVersionOrThemeIsRefusedInWords_data() {
        QTest::addColumn<QString>("path");
        QTest::addColumn<int>("status");
        QTest::newRow("version of tomorrow") << "/guides/YJS-GR-01?version=99" << 409;
        QTest::newRow("no number") << "/guides/YJS-GR-01?version=abc" << 409;
        QTest::newRow("far too long") << "/guides/YJS-GR-01?version=99999999999999999999" << 409;
        QTest::newRow("theme") << "/guides/YJS-GR-99" << 404;
        QTest::newRow("a path in the name") << "/guides/..%2F..%2Fetc/pdf" << 404;
    }
    void R052_unknownVersionOrThemeIsRefusedInWords() {
        QFETCH(QString, path);
        QFETCH(int, status);
        Client nobody = m_hall->client();
        const Answer answer = nobody.get(path.toStdString());
        QCOMPARE(answer.status, status);
        QVERIFY(QString::fromStdString(answer.body).contains(QStringLiteral("\"remedy\"")));
    }

private:
    std::unique_ptr<QTemporaryDir> m_dir;
    std::unique_ptr<Hall> m_hall;
};

QTEST_GUILESS_MAIN(TestGuides)
#include "tst_guides.moc"
