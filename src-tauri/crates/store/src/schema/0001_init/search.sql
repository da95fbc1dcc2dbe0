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

-- A goal is found by its own words, by those of its steps and by what was said of it: whichever of them is written, the
-- words of the goal are put together anew.
CREATE VIEW goal_words AS
SELECT goal.id, goal.rowid AS place, goal.tenancy, goal.agreed_day, goal.deleted,
       goal.words || coalesce((SELECT group_concat(' · ' || words, '' ORDER BY rowid) FROM goal_step WHERE goal = goal.id AND deleted = 0), '')
                  || coalesce((SELECT group_concat(' · ' || text, '' ORDER BY rowid) FROM goal_look WHERE goal = goal.id AND deleted = 0), '') AS text
  FROM goal;
CREATE TRIGGER search_goal_made AFTER INSERT ON goal
 WHEN NEW.deleted = 0 BEGIN
    DELETE FROM search WHERE rowid IN (SELECT place * 8 + 6 FROM goal_words WHERE id IN (NEW.id));
    INSERT INTO search (rowid, words)
    SELECT place * 8 + 6, char(57344) || replace(tenancy, '-', '') || ' ' || text
      FROM goal_words WHERE id IN (NEW.id) AND deleted = 0;
END;
CREATE TRIGGER search_goal_changed AFTER UPDATE ON goal
 WHEN NEW.words IS NOT OLD.words OR NEW.tenancy IS NOT OLD.tenancy OR NEW.deleted IS NOT OLD.deleted BEGIN
    DELETE FROM search WHERE rowid IN (SELECT place * 8 + 6 FROM goal_words WHERE id IN (NEW.id));
    INSERT INTO search (rowid, words)
    SELECT place * 8 + 6, char(57344) || replace(tenancy, '-', '') || ' ' || text
      FROM goal_words WHERE id IN (NEW.id) AND deleted = 0;
END;
CREATE TRIGGER search_goal_gone AFTER DELETE ON goal BEGIN
    DELETE FROM search WHERE rowid = OLD.rowid * 8 + 6;
END;
CREATE TRIGGER search_goal_step_made AFTER INSERT ON goal_step
 WHEN NEW.deleted = 0 BEGIN
    DELETE FROM search WHERE rowid IN (SELECT place * 8 + 6 FROM goal_words WHERE id IN (NEW.goal));
    INSERT INTO search (rowid, words)
    SELECT place * 8 + 6, char(57344) || replace(tenancy, '-', '') || ' ' || text
      FROM goal_words WHERE id IN (NEW.goal) AND deleted = 0;
END;
CREATE TRIGGER search_goal_step_changed AFTER UPDATE ON goal_step
 WHEN NEW.words IS NOT OLD.words OR NEW.goal IS NOT OLD.goal OR NEW.deleted IS NOT OLD.deleted BEGIN
    DELETE FROM search WHERE rowid IN (SELECT place * 8 + 6 FROM goal_words WHERE id IN (OLD.goal, NEW.goal));
    INSERT INTO search (rowid, words)
    SELECT place * 8 + 6, char(57344) || replace(tenancy, '-', '') || ' ' || text
      FROM goal_words WHERE id IN (OLD.goal, NEW.goal) AND deleted = 0;
END;
CREATE TRIGGER search_goal_step_gone AFTER DELETE ON goal_step BEGIN
    DELETE FROM search WHERE rowid IN (SELECT place * 8 + 6 FROM goal_words WHERE id IN (OLD.goal));
    INSERT INTO search (rowid, words)
    SELECT place * 8 + 6, char(57344) || replace(tenancy, '-', '') || ' ' || text
      FROM goal_words WHERE id IN (OLD.goal) AND deleted = 0;
END;
CREATE TRIGGER search_goal_look_made AFTER INSERT ON goal_look
 WHEN NEW.deleted = 0 BEGIN
    DELETE FROM search WHERE rowid IN (SELECT place * 8 + 6 FROM goal_words WHERE id IN (NEW.goal));
    INSERT INTO search (rowid, words)
    SELECT place * 8 + 6, char(57344) || replace(tenancy, '-', '') || ' ' || text
      FROM goal_words WHERE id IN (NEW.goal) AND deleted = 0;
END;
CREATE TRIGGER search_goal_look_changed AFTER UPDATE ON goal_look
 WHEN NEW.text IS NOT OLD.text OR NEW.goal IS NOT OLD.goal OR NEW.deleted IS NOT OLD.deleted BEGIN
    DELETE FROM search WHERE rowid IN (SELECT place * 8 + 6 FROM goal_words WHERE id IN (OLD.goal, NEW.goal));
    INSERT INTO search (rowid, words)
    SELECT place * 8 + 6, char(57344) || replace(tenancy, '-', '') || ' ' || text
      FROM goal_words WHERE id IN (OLD.goal, NEW.goal) AND deleted = 0;
END;
CREATE TRIGGER search_goal_look_gone AFTER DELETE ON goal_look BEGIN
    DELETE FROM search WHERE rowid IN (SELECT place * 8 + 6 FROM goal_words WHERE id IN (OLD.goal));
    INSERT INTO search (rowid, words)
    SELECT place * 8 + 6, char(57344) || replace(tenancy, '-', '') || ' ' || text
      FROM goal_words WHERE id IN (OLD.goal) AND deleted = 0;
END;
