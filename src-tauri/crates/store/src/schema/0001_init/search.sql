-- ============ The search index: local, and kept by the tables themselves ============

-- The words that are care, so that they can be searched. It holds no text: a number leads back to the row, which is
-- 8 * its rowid + the number of its table here. Beside its words each row has one word that no person can type, a
-- character of private use and the id of its tenancy; by it a search keeps to the tenancies that somebody may read.
-- A beginning of up to ten letters has a list of its own, newest first, so that a search stops at what it shows; of a
-- longer one the lists of its words are put together first, and few rows have such a word.
CREATE VIRTUAL TABLE search USING fts5 (
    words, content = '', contentless_delete = 1, detail = none, prefix = '1 2 3 4 5 6 7 8 9 10',
    tokenize = 'unicode61 remove_diacritics 2'
);

-- Whatever writes a row writes its words: an operation of this laptop or of another one, undo, a cut, a repair.
CREATE TRIGGER search_note_made AFTER INSERT ON note WHEN NEW.deleted = 0 BEGIN
    INSERT INTO search (rowid, words) VALUES (NEW.rowid * 8 + 1, char(57344) || replace(NEW.tenancy, '-', '') || ' ' || NEW.text);
END;
CREATE TRIGGER search_note_changed AFTER UPDATE ON note
 WHEN NEW.text IS NOT OLD.text OR NEW.tenancy IS NOT OLD.tenancy OR NEW.deleted IS NOT OLD.deleted BEGIN
    DELETE FROM search WHERE rowid = OLD.rowid * 8 + 1;
    INSERT INTO search (rowid, words)
    SELECT NEW.rowid * 8 + 1, char(57344) || replace(NEW.tenancy, '-', '') || ' ' || NEW.text
     WHERE NEW.deleted = 0;
END;
CREATE TRIGGER search_note_gone AFTER DELETE ON note BEGIN
    DELETE FROM search WHERE rowid = OLD.rowid * 8 + 1;
END;
CREATE TRIGGER search_visit_note_made AFTER INSERT ON visit_note WHEN NEW.deleted = 0 BEGIN
    INSERT INTO search (rowid, words) VALUES (NEW.rowid * 8 + 2, char(57344) || replace(NEW.tenancy, '-', '') || ' ' || NEW.text);
END;
CREATE TRIGGER search_visit_note_changed AFTER UPDATE ON visit_note
 WHEN NEW.text IS NOT OLD.text OR NEW.tenancy IS NOT OLD.tenancy OR NEW.deleted IS NOT OLD.deleted BEGIN
    DELETE FROM search WHERE rowid = OLD.rowid * 8 + 2;
    INSERT INTO search (rowid, words)
    SELECT NEW.rowid * 8 + 2, char(57344) || replace(NEW.tenancy, '-', '') || ' ' || NEW.text
     WHERE NEW.deleted = 0;
END;
CREATE TRIGGER search_visit_note_gone AFTER DELETE ON visit_note BEGIN
    DELETE FROM search WHERE rowid = OLD.rowid * 8 + 2;
END;
CREATE TRIGGER search_impression_made AFTER INSERT ON impression WHEN NEW.deleted = 0 BEGIN
    INSERT INTO search (rowid, words) VALUES (NEW.rowid * 8 + 3, char(57344) || replace(NEW.tenancy, '-', '') || ' ' || NEW.text);
END;
CREATE TRIGGER search_impression_changed AFTER UPDATE ON impression
 WHEN NEW.text IS NOT OLD.text OR NEW.tenancy IS NOT OLD.tenancy OR NEW.deleted IS NOT OLD.deleted BEGIN
    DELETE FROM search WHERE rowid = OLD.rowid * 8 + 3;
    INSERT INTO search (rowid, words)
    SELECT NEW.rowid * 8 + 3, char(57344) || replace(NEW.tenancy, '-', '') || ' ' || NEW.text
     WHERE NEW.deleted = 0;
END;
CREATE TRIGGER search_impression_gone AFTER DELETE ON impression BEGIN
    DELETE FROM search WHERE rowid = OLD.rowid * 8 + 3;
END;
CREATE TRIGGER search_task_text_made AFTER INSERT ON task_text WHEN NEW.deleted = 0 BEGIN
    INSERT INTO search (rowid, words) VALUES (NEW.rowid * 8 + 4, char(57344) || replace((SELECT tenancy FROM task WHERE id = NEW.task), '-', '') || ' ' || NEW.text);
END;
CREATE TRIGGER search_task_text_changed AFTER UPDATE ON task_text
 WHEN NEW.text IS NOT OLD.text OR NEW.task IS NOT OLD.task OR NEW.deleted IS NOT OLD.deleted BEGIN
    DELETE FROM search WHERE rowid = OLD.rowid * 8 + 4;
    INSERT INTO search (rowid, words)
    SELECT NEW.rowid * 8 + 4, char(57344) || replace((SELECT tenancy FROM task WHERE id = NEW.task), '-', '') || ' ' || NEW.text
     WHERE NEW.deleted = 0;
END;
CREATE TRIGGER search_task_text_gone AFTER DELETE ON task_text BEGIN
    DELETE FROM search WHERE rowid = OLD.rowid * 8 + 4;
END;
CREATE TRIGGER search_contact_made AFTER INSERT ON contact WHEN NEW.deleted = 0 BEGIN
    INSERT INTO search (rowid, words) VALUES (NEW.rowid * 8 + 5, char(57344) || replace(NEW.tenancy, '-', '') || ' ' || NEW.name || ' ' || coalesce(NEW.organisation, '') || ' ' || coalesce(NEW.remark, ''));
END;
CREATE TRIGGER search_contact_changed AFTER UPDATE ON contact
 WHEN NEW.name IS NOT OLD.name OR NEW.organisation IS NOT OLD.organisation OR NEW.remark IS NOT OLD.remark OR NEW.tenancy IS NOT OLD.tenancy OR NEW.deleted IS NOT OLD.deleted BEGIN
    DELETE FROM search WHERE rowid = OLD.rowid * 8 + 5;
    INSERT INTO search (rowid, words)
    SELECT NEW.rowid * 8 + 5, char(57344) || replace(NEW.tenancy, '-', '') || ' ' || NEW.name || ' ' || coalesce(NEW.organisation, '') || ' ' || coalesce(NEW.remark, '')
     WHERE NEW.deleted = 0;
END;
CREATE TRIGGER search_contact_gone AFTER DELETE ON contact BEGIN
    DELETE FROM search WHERE rowid = OLD.rowid * 8 + 5;
END;
CREATE TRIGGER search_task_moved AFTER UPDATE OF tenancy ON task WHEN NEW.tenancy IS NOT OLD.tenancy BEGIN
    DELETE FROM search WHERE rowid IN (SELECT rowid * 8 + 4 FROM task_text WHERE task = NEW.id);
    INSERT INTO search (rowid, words)
    SELECT rowid * 8 + 4, char(57344) || replace(NEW.tenancy, '-', '') || ' ' || text
      FROM task_text WHERE task = NEW.id AND deleted = 0;
END;
